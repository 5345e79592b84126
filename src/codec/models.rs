//! The scores that people know by name, and the headings they are recognised by.

use std::fmt;

use crate::model::{Domain, Expr, Name, Operator, ScoreModel};

use super::heading;

/// A part of a named score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// How many people it touches.
    Reach,
    /// How much it does for each of them.
    Impact,
    /// How sure the estimate is.
    Confidence,
    /// How much work it is.
    Effort,
    /// How easy it is.
    Ease,
    /// What it is worth.
    Value,
    /// What it is worth to users and business.
    BusinessValue,
    /// How fast that value decays.
    TimeCriticality,
    /// What risk it takes away, what it makes possible.
    RiskReduction,
    /// What a unit of time without it costs.
    CostOfDelay,
    /// How long it takes.
    Duration,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 11] = [
        Self::Reach,
        Self::Impact,
        Self::Confidence,
        Self::Effort,
        Self::Ease,
        Self::Value,
        Self::BusinessValue,
        Self::TimeCriticality,
        Self::RiskReduction,
        Self::CostOfDelay,
        Self::Duration,
    ];

    /// The role in words.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reach => "reach",
            Self::Impact => "impact",
            Self::Confidence => "confidence",
            Self::Effort => "effort",
            Self::Ease => "ease",
            Self::Value => "value",
            Self::BusinessValue => "business value",
            Self::TimeCriticality => "time criticality",
            Self::RiskReduction => "risk reduction",
            Self::CostOfDelay => "cost of delay",
            Self::Duration => "duration",
        }
    }

    /// The headings that name the role, folded, the best first, separated by commas.
    const fn words(self) -> &'static str {
        match self {
            Self::Reach => {
                "reach,users,customers,audience,people,accounts,users reached,customers reached,users affected,\
                 customers affected,people affected,visitors,leads,requests affected"
            }
            Self::Impact => "impact,impact per user,impact per customer,impact per person,effect",
            Self::Confidence => "confidence,conf,certainty,confidence level",
            Self::Effort => {
                "effort,person months,person weeks,person days,person hours,man months,man weeks,man days,\
                 dev months,dev weeks,dev days,engineer months,engineer weeks,engineer days,team weeks,\
                 team months,weeks,months,days,dev effort,development effort,engineering effort,job size,\
                 story points,points,size,complexity,work,workload,cost,costs,investment,spend,budget"
            }
            Self::Ease => "ease,ease of implementation,easiness,simplicity",
            Self::Value => {
                "value,benefit,benefits,revenue,worth,gain,profit,return,payoff,savings,business value,\
                 customer value,user value,added revenue,annual value,yearly value,yearly revenue,annual revenue"
            }
            Self::BusinessValue => {
                "business value,user business value,user and business value,user value,customer value,value,\
                 bv,ubv"
            }
            Self::TimeCriticality => "time criticality,urgency,time value,tc",
            Self::RiskReduction => {
                "risk reduction opportunity enablement,risk reduction and opportunity enablement,\
                 risk reduction and or opportunity enablement,risk reduction,risk opportunity,rr oe,rroe,\
                 risk and opportunity,opportunity enablement,rr"
            }
            Self::CostOfDelay => "cost of delay,cod,delay cost",
            Self::Duration => {
                "duration,job duration,lead time,cycle time,time,elapsed time,calendar time,time to market"
            }
        }
    }

    /// The roles whose headings serve as well where there is none of this one's own.
    const fn instead(self) -> Option<Self> {
        match self {
            Self::Value => Some(Self::Impact),
            Self::Effort => Some(Self::Duration),
            Self::Duration => Some(Self::Effort),
            _ => None,
        }
    }

    /// Which values make sense, outside ICE.
    pub(super) const fn domain(self) -> Domain {
        match self {
            Self::Confidence => Domain::Probability,
            Self::Reach | Self::Impact | Self::Effort | Self::Ease | Self::Duration => Domain::Positive,
            Self::Value
            | Self::BusinessValue
            | Self::TimeCriticality
            | Self::RiskReduction
            | Self::CostOfDelay => Domain::Real,
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A formula of roles: the first joined by one operator, divided by the last if there is one.
struct Shape {
    model: ScoreModel,
    operator: Operator,
    above: &'static [Role],
    below: Option<Role>,
}

/// The most specific first.
const SHAPES: [Shape; 6] = [
    Shape {
        model: ScoreModel::Rice,
        operator: Operator::Multiply,
        above: &[Role::Reach, Role::Impact, Role::Confidence],
        below: Some(Role::Effort),
    },
    Shape {
        model: ScoreModel::Wsjf,
        operator: Operator::Add,
        above: &[Role::BusinessValue, Role::TimeCriticality, Role::RiskReduction],
        below: Some(Role::Effort),
    },
    Shape {
        model: ScoreModel::Ice,
        operator: Operator::Multiply,
        above: &[Role::Impact, Role::Confidence, Role::Ease],
        below: None,
    },
    Shape {
        model: ScoreModel::Cd3,
        operator: Operator::Multiply,
        above: &[Role::CostOfDelay],
        below: Some(Role::Duration),
    },
    Shape {
        model: ScoreModel::ValueEffort,
        operator: Operator::Multiply,
        above: &[Role::Value],
        below: Some(Role::Effort),
    },
    Shape {
        model: ScoreModel::Wsjf,
        operator: Operator::Multiply,
        above: &[Role::CostOfDelay],
        below: Some(Role::Effort),
    },
];

impl Shape {
    /// The formula over the columns that fill the roles, or the roles without a column.
    fn fill(&self, folded: &[String]) -> Result<Expr, Vec<Role>> {
        let (mut above, mut missing) = (None::<Expr>, Vec::new());
        for &role in self.above {
            match column(role, folded) {
                Some(index) => {
                    let factor = Expr::Driver(index);
                    above = Some(match above {
                        Some(left) => Expr::Binary(self.operator, left.into(), factor.into()),
                        None => factor,
                    });
                }
                None => missing.push(role),
            }
        }
        let below = self.below.map(|role| column(role, folded).ok_or(role));
        if let Some(Err(role)) = below {
            missing.push(role);
        }
        match (above, below) {
            (Some(above), None) if missing.is_empty() => Ok(above),
            (Some(above), Some(Ok(below))) if missing.is_empty() => {
                Ok(Expr::Binary(Operator::Divide, above.into(), Expr::Driver(below).into()))
            }
            _ => Err(missing),
        }
    }
}

/// The column that fills a role: the best word wins, then the column further left.
fn column(role: Role, folded: &[String]) -> Option<usize> {
    let own = role.words().split(',').find_map(|word| folded.iter().position(|heading| heading == word));
    let other = || role.instead()?.words().split(',').find_map(|word| folded.iter().position(|h| h == word));
    own.or_else(other)
}

fn fold_all(headings: &[Name]) -> Vec<String> {
    headings.iter().map(|heading| heading::fold(heading.as_str())).collect()
}

/// The role that a heading names by itself.
pub fn role(heading: &str) -> Option<Role> {
    let folded = heading::fold(heading);
    Role::ALL.into_iter().find(|role| role.words().split(',').any(|word| word == folded))
}

/// The most specific named score whose every part has a column, over the columns' indices.
///
/// # Examples
/// ```
/// use rangerank::codec::models::recognise;
/// use rangerank::model::{Name, ScoreModel};
/// let headings = ["Feature", "Users", "Impact", "Conf. (%)", "Person-weeks"].map(Name::new);
/// assert_eq!(recognise(&headings).map(|(model, _)| model), Some(ScoreModel::Rice));
/// assert!(recognise(&["Feature", "Owner"].map(Name::new)).is_none());
/// ```
pub fn recognise(headings: &[Name]) -> Option<(ScoreModel, Expr)> {
    let folded = fold_all(headings);
    SHAPES.iter().find_map(|shape| Some((shape.model, shape.fill(&folded).ok()?)))
}

/// The formula of a named score over the columns' indices.
///
/// # Errors
/// The parts that have no column.
pub fn formula(model: ScoreModel, headings: &[Name]) -> Result<Expr, Vec<Role>> {
    let folded = fold_all(headings);
    let mut fills = SHAPES.iter().filter(|shape| shape.model == model).map(|shape| shape.fill(&folded));
    let first = fills.next().unwrap_or_else(|| Err(Vec::new()));
    first.or_else(|missing| fills.find_map(Result::ok).ok_or(missing))
}

//! What whoever may only look cannot do.

use super::{Action, Source};

impl Action {
    /// Whether a reader changes the board by it. A board that a link or a host brings is another board.
    pub const fn is_edit(&self) -> bool {
        match self {
            Self::BoardOpened { from, .. } => !matches!(from, Source::Link | Source::Host),
            Self::LinkFailed { .. }
            | Self::NothingFound { .. }
            | Self::PanelToggled(_)
            | Self::Went(_)
            | Self::NoticeDismissed
            | Self::Copied
            | Self::CopyRefused(_)
            | Self::StorageRefused
            | Self::DraftFound(_)
            | Self::UnreadableFound
            | Self::LocaleChosen(_)
            | Self::SignsFound(_)
            | Self::RunProgressed { .. }
            | Self::RunCancelled
            | Self::RunWanted
            | Self::RunAnswered { .. }
            | Self::FuturesArrived { .. } => false,
            _ => true,
        }
    }
}

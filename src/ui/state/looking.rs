//! What whoever may only look cannot do.

use super::{Action, Source};
use crate::model::Locale;

impl Action {
    /// Whether it waits for the later part of the program, which makes something of it or shows what comes of it.
    pub const fn is_patient(&self) -> bool {
        matches!(
            self,
            Self::SettingTyped { .. }
                | Self::LineTyped { .. }
                | Self::ChanceAdded { .. }
                | Self::RowAdded
                | Self::RowDeleted(_)
                | Self::RowDuplicated(_)
                | Self::RowMoved { .. }
                | Self::RowsSorted
                | Self::ColumnAdded
                | Self::ColumnDeleted(_)
                | Self::Cleared
                | Self::PromptAdded(_)
                | Self::ModelChosen(_)
                | Self::OrderChosen(_)
                | Self::BlockPasted { .. }
                | Self::BlockCleared(_)
                | Self::BlockFilled(_)
                | Self::TogetherChosen { .. }
                | Self::UnitTyped { .. }
                | Self::ColumnUsed { .. }
                | Self::SourceTyped(_)
                | Self::TableOpened(_)
                | Self::ImportProposed(_)
                | Self::ImportMapped { .. }
                | Self::ImportSpread(_)
                | Self::ImportTaken
                | Self::ImportDropped
                | Self::PanelToggled(_)
                | Self::CopyRefused(_)
                | Self::LocaleChosen(Locale::De)
        )
    }

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

//! Boards kept in local storage, one a tab, so that no tab writes over another's.

use js_sys::{Date, Math, Number};
use web_sys::{Storage, window};

const PREFIX: &str = "rangerank.draft.";
const TAB: &str = "rangerank.tab";
/// How many tabs' drafts are kept.
const MAX_DRAFTS: usize = 10;

/// The drafts of this browser, and the place of this tab's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Drafts {
    storage: Storage,
    session: Option<Storage>,
    key: String,
    latest: Option<String>,
}

impl Drafts {
    /// The drafts, or `None` where the browser keeps none: private windows, opaque origins, a full disk.
    pub fn open() -> Option<Self> {
        let storage = window()?.local_storage().ok()??;
        let probe = format!("{PREFIX}probe");
        storage.set_item(&probe, "1").ok()?;
        storage.remove_item(&probe).ok()?;
        // A duplicated tab inherits its twin's session: each load takes a place of its own and only reads the old.
        let session = window()?.session_storage().ok().flatten();
        let before = session.as_ref().and_then(|session| session.get_item(TAB).ok().flatten());
        let key = format!("{PREFIX}{}-{}", digits(Date::now()), digits(Math::random() * 1e9));
        let mut drafts = Self { storage, session, key, latest: None };
        drafts.latest = before.and_then(|before| drafts.read(&before)).or_else(|| drafts.newest());
        Some(drafts)
    }

    /// The text that this tab last kept, or else any tab did.
    pub fn latest(&self) -> Option<&str> {
        self.latest.as_deref()
    }

    /// Keeps a text, and from then on its place as the one that this tab's next load reads. Says whether the
    /// browser took it.
    pub fn keep(&self, text: &str) -> bool {
        let taken = self.storage.set_item(&self.key, &format!("{}\n{text}", digits(Date::now()))).is_ok();
        if let Some(session) = self.session.as_ref().filter(|_| taken) {
            let _ = session.set_item(TAB, &self.key);
        }
        let keys = self.keys();
        if keys.len() > MAX_DRAFTS
            && let Some((_, oldest)) = keys.iter().min()
        {
            let _ = self.storage.remove_item(oldest);
        }
        taken
    }

    /// The keys of all drafts, each behind its time in digits that sort.
    fn keys(&self) -> Vec<(String, String)> {
        let n_items = self.storage.length().unwrap_or(0);
        let items = (0..n_items).filter_map(|at| self.storage.key(at).ok().flatten());
        let drafts = items.filter(|key| key.starts_with(PREFIX));
        drafts.filter_map(|key| Some((self.time(&key)?, key))).collect()
    }

    fn time(&self, key: &str) -> Option<String> {
        let kept = self.storage.get_item(key).ok().flatten()?;
        kept.split_once('\n').map(|(time, _)| format!("{time:0>20}"))
    }

    fn newest(&self) -> Option<String> {
        self.keys().iter().max().and_then(|(_, key)| self.read(key))
    }

    fn read(&self, key: &str) -> Option<String> {
        let kept = self.storage.get_item(key).ok().flatten()?;
        kept.split_once('\n').map(|(_, text)| text.to_owned())
    }
}

/// The digits of a number without its fraction.
fn digits(number: f64) -> String {
    Number::from(number.floor()).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

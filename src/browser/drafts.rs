//! Boards kept in local storage, each in a place of its own, so that no tab writes over another's.

use std::cell::RefCell;

use js_sys::{Date, Math, Number, parse_float};
use web_sys::{Storage, window};

const PREFIX: &str = "rangerank.draft.";
const TAB: &str = "rangerank.tab";
const TOLD: &str = "rangerank.told";
/// The version of what is written: a line of version, time and page that has it open, then the board text.
const VERSION: &str = "1";
/// How many boards are kept.
pub const MAX_KEPT: usize = 12;

/// A board that this browser keeps.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Its place.
    pub key: f64,
    /// When it was edited, in milliseconds since 1970.
    pub time: f64,
    /// The board text.
    pub text: String,
    /// The page that edited it and has not been left since.
    holder: String,
}

/// What was taken out of storage, to be put back as it was.
pub type Forgotten = Vec<(String, String)>;

/// The boards of this browser, and the places of this page's own.
#[derive(Debug)]
pub struct Drafts {
    storage: Storage,
    session: Option<Storage>,
    /// Tells this page from every other.
    page: String,
    places: RefCell<Vec<Place>>,
}

/// Where a board of this page is kept, and what was read or written there last.
#[derive(Debug)]
struct Place {
    number: u32,
    key: f64,
    time: f64,
    text: String,
}

impl Drafts {
    /// The boards, or `None` where the browser shows none: opaque origins, blocked third parties.
    pub fn open() -> Option<Self> {
        let storage = window()?.local_storage().ok()??;
        storage.length().ok()?;
        let session = window()?.session_storage().ok().flatten();
        Some(Self { storage, session, page: digits(random()), places: RefCell::default() })
    }

    /// Whether the browser takes more: in some private windows, and on a full disk, it does not.
    pub fn takes_more(&self) -> bool {
        let probe = [PREFIX, "probe"].concat();
        self.storage.set_item(&probe, VERSION).and_then(|()| self.storage.remove_item(&probe)).is_ok()
    }

    /// Every board that can be read here, the one edited last first, and how many cannot.
    pub fn all(&self) -> (Vec<Kept>, usize) {
        let (mut all, mut n_unreadable) = (Vec::<Kept>::new(), 0);
        for key in self.keys() {
            match self.read(&key) {
                Some(kept) => {
                    let at = all.iter().position(|other| other.time < kept.time).unwrap_or(all.len());
                    all.insert(at, kept);
                }
                None => n_unreadable += 1,
            }
        }
        (all, n_unreadable)
    }

    /// The board that this tab last kept, or else any tab did. A duplicated tab has the same one as its twin.
    pub fn latest(&self) -> Option<Kept> {
        let own = self.session.as_ref().and_then(|session| session.get_item(TAB).ok().flatten());
        own.and_then(|own| self.read(&(PREFIX.to_owned() + &own))).or_else(|| self.all().0.into_iter().next())
    }

    /// Whether another page has a board open, which is then never written over.
    pub fn is_elsewhere(&self, kept: &Kept) -> bool {
        !kept.holder.is_empty() && kept.holder != self.page
    }

    /// Whether a number of unreadable boards is news.
    pub fn is_news(&self, n_unreadable: usize) -> bool {
        let told = self.storage.get_item(TOLD).ok().flatten();
        let news = n_unreadable.to_string();
        n_unreadable > 0 && told.as_ref() != Some(&news) && self.storage.set_item(TOLD, &news).is_ok()
    }

    /// The place of a board of this page.
    pub fn place(&self, number: u32) -> Option<f64> {
        self.places.borrow().iter().find(|place| place.number == number).map(|place| place.key)
    }

    /// Keeps the text of a board of this page, and has this tab's next load read it. It goes on in the place and the
    /// time that it came `from`, unless another page has been there since. Says whether the browser took it.
    pub fn keep(&self, number: u32, from: Option<(f64, f64)>, text: &str) -> bool {
        let mut places = self.places.borrow_mut();
        if !places.iter().any(|place| place.number == number) {
            let kept = from.and_then(|(key, time)| self.at(key).filter(|kept| kept.time == time));
            let kept = kept.filter(|kept| !self.is_elsewhere(kept));
            let (key, time, text) =
                kept.map_or((random(), 0.0, String::new()), |kept| (kept.key, kept.time, kept.text));
            places.push(Place { number, key, time, text });
        }
        let Some(place) = places.iter_mut().find(|place| place.number == number) else { return false };
        if place.text != text {
            let is_taken = |kept: &Kept| kept.time != place.time || self.is_elsewhere(kept);
            if self.at(place.key).as_ref().is_some_and(is_taken) {
                place.key = random();
            }
            let time = Date::now().floor();
            if !self.write(place.key, time, &self.page, text) {
                return false;
            }
            (place.time, place.text) = (time, text.to_owned());
            self.drop_oldest();
        }
        if let Some(session) = &self.session {
            let _ = session.set_item(TAB, &digits(place.key));
        }
        true
    }

    /// Takes back what this page has kept of one of its boards.
    pub fn take_back(&self, number: u32) {
        for place in self.places.borrow_mut().iter_mut().filter(|place| place.number == number) {
            if self.at(place.key).is_some_and(|kept| kept.time == place.time && !self.is_elsewhere(&kept)) {
                let _ = self.storage.remove_item(&name(place.key));
            }
            place.text.clear();
        }
    }

    /// Lets other pages go on with the boards of this one, which is being left.
    pub fn let_go(&self) {
        for place in self.places.borrow().iter() {
            if let Some(kept) = self.at(place.key).filter(|kept| kept.holder == self.page) {
                self.write(place.key, kept.time, "", &kept.text);
            }
        }
    }

    /// Takes the board of a place out of storage, or everything that is kept.
    pub fn forget(&self, key: Option<f64>) -> Forgotten {
        let names = key.map_or_else(|| self.keys(), |key| vec![name(key)]);
        let take = |name: String| {
            let value = self.storage.get_item(&name).ok().flatten()?;
            self.storage.remove_item(&name).ok()?;
            Some((name, value))
        };
        names.into_iter().filter_map(take).collect()
    }

    /// Puts back what was forgotten.
    pub fn bring_back(&self, forgotten: &Forgotten) {
        for (name, value) in forgotten {
            let _ = self.storage.set_item(name, value);
        }
    }

    fn drop_oldest(&self) {
        for kept in self.all().0.iter().skip(MAX_KEPT) {
            let _ = self.storage.remove_item(&name(kept.key));
        }
    }

    fn keys(&self) -> Vec<String> {
        let n_items = self.storage.length().unwrap_or(0);
        let items = (0..n_items).filter_map(|at| self.storage.key(at).ok().flatten());
        items.filter(|key| key.starts_with(PREFIX)).collect()
    }

    fn write(&self, key: f64, time: f64, holder: &str, text: &str) -> bool {
        let value = [VERSION, " ", &digits(time), " ", holder, "\n", text].concat();
        self.storage.set_item(&name(key), &value).is_ok()
    }

    fn at(&self, key: f64) -> Option<Kept> {
        self.read(&name(key))
    }

    fn read(&self, stored: &str) -> Option<Kept> {
        let value = self.storage.get_item(stored).ok().flatten()?;
        let (head, text) = value.split_once('\n')?;
        let (time, holder) = head.strip_prefix(VERSION)?.strip_prefix(' ')?.split_once(' ')?;
        let (key, time) = (parse_float(stored.strip_prefix(PREFIX)?), parse_float(time));
        (time > 0.0 && name(key) == stored && !text.is_empty()).then(|| Kept {
            key,
            time,
            text: text.to_owned(),
            holder: holder.to_owned(),
        })
    }
}

fn name(key: f64) -> String {
    PREFIX.to_owned() + &digits(key)
}

fn random() -> f64 {
    (Math::random() * 1e15).floor()
}

/// The digits of a whole number.
fn digits(number: f64) -> String {
    Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

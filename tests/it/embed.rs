//! What a host may ask of a frame, and who is told the board.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rangerank::codec::link::{self, LinkError};
use rangerank::codec::text;
use rangerank::embed::{Content, Deed, Desk, Field, Heard, MAX_CHARS, Refusal, Reply, Theme};
use rangerank::model::Locale;

const BOARD: &str = "Initiative\tValue\tEffort\nBulk export\t5 to 9\t1 to 2\nDark mode\t2 to 5\t1 to 3\n";
const HOST: &str = "https://wiki.example";

/// A message of ours with these fields besides.
fn message(fields: &[(&str, &str)]) -> BTreeMap<String, Field> {
    let ours =
        [("app", Field::Text("rangerank".to_owned())), ("v", Field::Number(1.0)), ("id", Field::Number(7.0))];
    let texts = fields.iter().map(|(name, text)| (*name, Field::Text((*text).to_owned())));
    ours.into_iter().chain(texts).map(|(name, field)| (name.to_owned(), field)).collect()
}

fn hear(desk: &mut Desk, origin: &str, fields: &BTreeMap<String, Field>) -> Option<Heard> {
    desk.hear(origin, |name| fields.get(name).cloned())
}

/// What a desk that nobody has spoken to says.
fn said(fields: &[(&str, &str)]) -> (Option<Deed>, Reply) {
    let heard = hear(&mut Desk::default(), HOST, &message(fields)).expect("a message of ours");
    assert_eq!(heard.id, Some(Field::Number(7.0)));
    (heard.deed, heard.reply)
}

#[track_caller]
fn refused(fields: &[(&str, &str)], why: Refusal) {
    assert_eq!(said(fields), (None, Reply::Refused(why)));
}

#[test]
fn a_board_is_loaded_from_whatever_a_link_may_be_and_from_text() {
    let draft = text::decode(BOARD, Locale::En);
    let fragment = link::encode(BOARD).expect("a link");
    for (name, value) in [
        ("link", fragment.clone()),
        ("link", format!("#{fragment}")),
        ("link", format!("https://example.org/board/?e#{fragment}")),
        ("link", link::plain(BOARD)),
        ("link", format!("#{}", link::plain(BOARD))),
        ("text", BOARD.to_owned()),
    ] {
        let (deed, reply) = said(&[("type", "load"), (name, &value)]);
        assert_eq!((deed, reply), (Some(Deed::Load(draft.clone())), Reply::Done), "{name} {value}");
    }
}

#[test]
fn what_holds_no_board_is_refused_with_the_reason() {
    let fragment = link::encode(BOARD).expect("a link");
    let cut = &fragment[..fragment.len() - 9];
    let why = LinkError::Cut { arrived: cut.len(), declared: Some(fragment.len()) };
    refused(&[("type", "load"), ("link", cut)], Refusal::Board(Some(why)));
    for fields in
        [&[("type", "load")][..], &[("type", "load"), ("text", "")], &[("type", "load"), ("link", "Hello")]]
    {
        refused(fields, Refusal::Board(None));
    }
}

#[test]
fn the_colours_are_those_that_an_address_may_ask_for_or_the_hosts() {
    for (word, theme) in [("auto", Theme::Auto), ("light", Theme::Light), ("dark", Theme::Dark)] {
        assert_eq!(said(&[("type", "theme"), ("theme", word)]).0, Some(Deed::Theme(theme)));
    }
    refused(&[("type", "theme"), ("theme", "pink")], Refusal::Type);
    refused(&[("type", "theme")], Refusal::Type);
}

#[test]
fn a_message_of_another_version_or_kind_is_refused_and_one_of_another_app_is_not_even_answered() {
    refused(&[("type", "eval")], Refusal::Type);
    refused(&[], Refusal::Type);
    refused(&[("type", "request"), ("what", "drafts")], Refusal::Type);
    let mut newer = message(&[("type", "subscribe")]);
    newer.insert("v".to_owned(), Field::Number(2.0));
    let heard = hear(&mut Desk::default(), HOST, &newer).expect("a message of ours");
    assert_eq!(heard.reply, Reply::Refused(Refusal::Version));
    let mut other = message(&[("type", "subscribe")]);
    other.insert("app".to_owned(), Field::Text("another".to_owned()));
    assert_eq!(hear(&mut Desk::default(), HOST, &other), None);
}

#[test]
fn a_text_beyond_the_bound_is_refused_unread_and_a_long_name_is_no_name() {
    let mut long = message(&[("type", "load")]);
    long.insert("text".to_owned(), Field::TooLong);
    let heard = hear(&mut Desk::default(), HOST, &long).expect("a message of ours");
    assert_eq!(heard.reply, Reply::Refused(Refusal::Size));
    assert!(Refusal::Size.message().contains(&MAX_CHARS.to_string()));
    for id in [Field::Text("x".repeat(65)), Field::TooLong, Field::Number(f64::NAN)] {
        let mut named = message(&[("type", "subscribe")]);
        named.insert("id".to_owned(), id);
        assert_eq!(hear(&mut Desk::default(), HOST, &named).expect("a message of ours").id, None);
    }
}

#[test]
fn content_goes_to_the_origin_that_subscribed_last_and_to_no_other() {
    let mut desk = Desk::default();
    let ask = |desk: &mut Desk, origin, what| {
        hear(desk, origin, &message(&[("type", "request"), ("what", what)])).expect("a message of ours").reply
    };
    let no = Reply::Refused(Refusal::Subscribe);
    assert_eq!(ask(&mut desk, HOST, "state"), no);
    let heard = hear(&mut desk, HOST, &message(&[("type", "subscribe")])).expect("a message of ours");
    assert_eq!((heard.deed, heard.reply), (Some(Deed::Tell), Reply::Done));
    assert_eq!(desk.subscriber(), Some(HOST));
    assert_eq!(ask(&mut desk, HOST, "state"), Reply::Content(Content::State));
    assert_eq!(ask(&mut desk, HOST, "report"), Reply::Content(Content::Report));
    assert_eq!(ask(&mut desk, "https://other.example", "state"), no);
}

#[test]
fn a_host_without_an_origin_is_told_nothing_and_takes_nobodys_place() {
    for origin in ["null", "", "*"] {
        let mut desk = Desk::default();
        hear(&mut desk, HOST, &message(&[("type", "subscribe")]));
        let heard = hear(&mut desk, origin, &message(&[("type", "subscribe")])).expect("a message of ours");
        assert_eq!((heard.deed, heard.reply), (None, Reply::Refused(Refusal::Origin)), "{origin:?}");
        assert_eq!(desk.subscriber(), Some(HOST));
    }
}

/// Fields as a host that means no good may send them.
fn hostile() -> impl Strategy<Value = BTreeMap<String, Field>> {
    let words =
        ["rangerank", "load", "theme", "subscribe", "request", "dark", "state", "report", "r1", "#t=a%09b"];
    let word = proptest::sample::select(words.to_vec()).prop_map(str::to_owned);
    let text = prop_oneof![3 => word, 1 => any::<String>(), 1 => "r1[0-9A-Za-z]{0,60}", 1 => "#?t=[%0-9a-zA-Z]{0,40}"];
    let field = prop_oneof![
        6 => text.prop_map(Field::Text),
        2 => prop_oneof![Just(1.0), any::<f64>()].prop_map(Field::Number),
        1 => Just(Field::TooLong),
    ];
    let names = ["app", "v", "type", "id", "link", "text", "theme", "what"];
    let fields = proptest::collection::btree_map(proptest::sample::select(names.to_vec()), field, 0..8);
    (fields, any::<bool>()).prop_map(|(fields, is_ours)| {
        let mut fields: BTreeMap<String, Field> =
            fields.into_iter().map(|(name, field)| (name.to_owned(), field)).collect();
        if is_ours {
            fields.insert("app".to_owned(), Field::Text("rangerank".to_owned()));
            fields.insert("v".to_owned(), Field::Number(1.0));
        }
        fields
    })
}

proptest! {
    #[test]
    fn whatever_a_host_sends_content_goes_only_where_a_subscription_came_from(
        messages in proptest::collection::vec((hostile(), proptest::sample::select(vec![HOST, "null", "", "https://other.example"])), 0..12)
    ) {
        let mut desk = Desk::default();
        let mut subscribed = None;
        for (fields, origin) in messages {
            let heard = hear(&mut desk, origin, &fields);
            let is_ours = fields.get("app") == Some(&Field::Text("rangerank".to_owned()));
            prop_assert_eq!(heard.is_some(), is_ours);
            let Some(heard) = heard else { continue };
            if heard.deed == Some(Deed::Tell) {
                prop_assert_eq!(&fields["type"], &Field::Text("subscribe".to_owned()));
                subscribed = Some(origin);
            }
            prop_assert_eq!(desk.subscriber(), subscribed);
            prop_assert!(subscribed.is_none_or(|origin| origin.starts_with("https://")));
            if let Reply::Content(_) = heard.reply {
                prop_assert_eq!(subscribed, Some(origin));
            }
            if let Reply::Refused(why) = heard.reply {
                prop_assert!(heard.deed.is_none() && !why.code().is_empty() && !why.message().is_empty());
            }
            if let Some(Deed::Load(draft)) = heard.deed {
                prop_assert!(!draft.is_empty());
            }
        }
    }
}

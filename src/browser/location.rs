//! The page's address: what link it carries, and the link of the board as it stands.

use wasm_bindgen::JsValue;
use web_sys::window;

use super::host;
use crate::model::find;

/// The query in front of a link where there is no other.
const MARK: &str = "?e";

/// Where this page comes from, as people say it: the host, or nothing where there is none.
pub fn host() -> String {
    window().and_then(|window| window.location().host().ok()).unwrap_or_default()
}

/// The whole address, or nothing where there is none.
pub fn href() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The value of a parameter of the query, as in `?lang=de`.
pub fn parameter(name: &str) -> Option<String> {
    query().trim_start_matches('?').split('&').find_map(|pair| match pair.split_once('=') {
        Some((key, value)) if key == name => Some(value.to_owned()),
        None if pair == name => Some(String::new()),
        _ => None,
    })
}

/// The query with its question mark, or nothing where there is none.
fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The address of this page with another fragment, for whoever opens it anywhere: without what a frame asked of how
/// it looks.
pub fn link_to(fragment: &str) -> String {
    address(&without(&query(), &["embed", "ro", "theme", "bg"]), fragment)
}

/// The address of this page without query and fragment, where others can reach it.
pub fn page() -> Option<String> {
    let href = href();
    let end = href.find(['?', '#']).unwrap_or(href.len());
    let page = href.get(..end).filter(|page| page.starts_with("http"))?;
    Some(page.strip_suffix("index.html").unwrap_or(page).to_owned())
}

/// The link from a frame to the page with its board, or with what the frame's own address holds, where the page has an
/// address.
pub fn way_out(fragment: Option<&str>) -> Option<String> {
    let address = href();
    let own = || address.split_once('#').map_or("", |(_, own)| own);
    (!address.starts_with("about:")).then(|| link_to(fragment.unwrap_or_else(own)))
}

/// The address of this page with another query and fragment. A query stays in front of the fragment, because gateways
/// that write `%23` for `#` still reach the page then.
fn address(query: &str, fragment: &str) -> String {
    let Some(location) = window().map(|window| window.location()) else { return format!("?e#{fragment}") };
    let origin = location.origin().ok().filter(|origin| origin != "null");
    let base = match origin {
        Some(origin) if !origin.starts_with("file") => origin,
        _ => "file://".to_owned(),
    };
    let path = location.pathname().unwrap_or_default();
    format!("{base}{path}{}#{fragment}", query_or_mark(query))
}

/// A query without the parameters of these names.
fn without(query: &str, names: &[&str]) -> String {
    let pairs = query.trim_start_matches('?').split('&');
    let others = pairs.filter(|pair| {
        let name = pair.split('=').next().unwrap_or_default();
        !name.is_empty() && !names.contains(&name)
    });
    ["?", &others.collect::<Vec<_>>().join("&")].concat()
}

/// The query, unless it is empty or holds a link of its own, which would outlive the board it was made of.
fn query_or_mark(query: &str) -> &str {
    let holds_link = ["%23", "%2523", "?s=", "&s="].iter().any(|mark| find(query, mark).is_some());
    if query.len() > 1 && !holds_link { query } else { MARK }
}

/// Writes a link into the address bar, unless the page is framed or the browser refuses.
pub fn show(fragment: &str) {
    replace(&address(&query(), fragment));
}

/// Takes the link out of the address bar.
pub fn clear() {
    let location = window().map(|window| window.location());
    let parts = location.and_then(|location| Some((location.pathname().ok()?, location.search().ok()?)));
    if let Some((path, query)) = parts {
        replace(&(path + if query == MARK { "" } else { &query }));
    }
}

fn replace(address: &str) {
    if !host::is_guest()
        && let Some(window) = window()
        && let Ok(history) = window.history()
    {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Writes another language into the address bar, with the rest of the query and the fragment as they are.
pub fn choose_language(tag: &str) {
    let Some(window) = window().filter(|_| !host::is_guest()) else { return };
    let location = window.location();
    let (query, fragment) = (location.search().unwrap_or_default(), location.hash().unwrap_or_default());
    let others = without(&query, &["lang"]);
    if let Ok(history) = window.history() {
        let joint = if others.len() > 1 { "&" } else { "" };
        let address = [&others, joint, "lang=", tag, &fragment].concat();
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

//! Whoever serves the page sends the policy that the page has.

use std::path::Path;

use super::read;

#[test]
fn every_server_is_told_the_policy_of_the_page() {
    let file = |path: &str| read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
    let page = file("index.html");
    let (_, rest) = page.split_once("http-equiv=\"Content-Security-Policy\" content=\"").expect("a policy");
    let (policy, _) = rest.split_once('"').expect("its end");
    for (path, times) in
        [("hosting/_headers", 2), ("hosting/nginx.conf", 1), ("hosting/Caddyfile", 1), ("docs/hosting.md", 1)]
    {
        assert_eq!(file(path).matches(policy).count(), times, "{path}");
    }
    for asked in ["default-src 'none'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'"] {
        assert!(policy.contains(asked), "{asked}");
    }
    for refused in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"] {
        assert!(!policy.contains(refused), "{refused}");
    }
}

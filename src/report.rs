//! The whole report as JSON, with every figure in full: what `examples/evaluate.rs` prints, in one line.

use crate::codec::export::Json;
use crate::engine::{InitiativeReport, Noise, Report, StakesSize, Verdict, VerdictKind};

/// The report as JSON. Names, figures and their order are those of the report's own fields.
pub fn json(report: &Report) -> String {
    let mut json = Json::default();
    json.open('{');
    json.key("engine").word(&report.engine.to_string());
    json.key("digest").text(&report.digest.to_string());
    json.key("draws").word(&report.draws.to_string());
    json.key("seed").word(&report.seed.to_string());
    json.key("order").text(report.order.word());
    json.key("initiatives").open('[');
    for initiative in &report.initiatives {
        put_initiative(&mut json, initiative);
    }
    json.close(']');
    json.key("pairwise").open('[');
    for row in &report.pairwise {
        put_all(&mut json, row);
    }
    json.close(']');
    put_verdict(&mut json, &report.verdict);
    json.key("evpi").number(Some(report.evpi));
    json.key("evppi").open('[');
    for it in &report.evppi {
        json.open('{');
        put_text(json.key("initiative"), it.initiative.as_deref());
        json.key("driver").text(&it.driver);
        put_figures(
            &mut json,
            &[("value", it.value), ("standard_error", it.standard_error), ("changes", it.changes)],
        );
        json.close('}');
    }
    json.close(']');
    put_noise(&mut json, &report.noise);
    json.close('}');
    json.finish()
}

fn put_initiative(json: &mut Json, initiative: &InitiativeReport) {
    json.open('{');
    json.key("name").text(&initiative.name);
    if let Some(outcome) = &initiative.outcome {
        json.key("rank").word(&outcome.rank.to_string());
        json.key("tie_group").word(&outcome.tie_group.to_string());
        let scores = [
            ("expected", outcome.expected),
            ("mean", outcome.mean),
            ("median", outcome.median),
            ("p05", outcome.p05),
            ("p10", outcome.p10),
            ("p25", outcome.p25),
            ("p75", outcome.p75),
            ("p90", outcome.p90),
            ("p95", outcome.p95),
        ];
        put_figures(json, &scores);
        json.key("rank_acceptability").open('[');
        for &chance in &outcome.rank_acceptability {
            json.number(Some(chance));
        }
        json.close(']');
        let places = [
            ("expected_rank", outcome.expected_rank),
            ("first", outcome.first),
            ("opportunity_loss", outcome.opportunity_loss),
        ];
        put_figures(json, &places);
    }
    json.close('}');
}

fn put_verdict(json: &mut Json, verdict: &Verdict) {
    json.key("verdict").open('{');
    json.key("kind").text(match verdict.kind {
        VerdictKind::Clear => "clear",
        VerdictKind::NoClearWinner => "no clear winner",
        VerdictKind::NothingToRank => "nothing to rank",
    });
    json.key("leaders").open('[');
    for leader in &verdict.leaders {
        json.text(leader);
    }
    json.close(']');
    json.key("stakes").open('{');
    json.key("size").text(match verdict.stakes.size {
        StakesSize::Small => "small",
        StakesSize::Large => "large",
    });
    json.key("share").number(verdict.stakes.share);
    json.close('}');
    json.key("settled").word(if verdict.is_settled { "true" } else { "false" });
    json.close('}');
}

fn put_noise(json: &mut Json, noise: &Noise) {
    json.key("noise").open('{');
    for (key, figures) in
        [("mean", &noise.mean), ("first", &noise.first), ("opportunity_loss", &noise.opportunity_loss)]
    {
        put_all(json.key(key), figures);
    }
    put_figures(json, &[("pairwise", noise.pairwise), ("evpi", noise.evpi)]);
    json.close('}');
}

fn put_figures(json: &mut Json, figures: &[(&str, f64)]) {
    for &(key, figure) in figures {
        json.key(key).number(Some(figure));
    }
}

fn put_all(json: &mut Json, figures: &[Option<f64>]) {
    json.open('[');
    for &figure in figures {
        json.number(figure);
    }
    json.close(']');
}

fn put_text(json: &mut Json, text: Option<&str>) {
    match text {
        Some(text) => json.text(text),
        None => json.word("null"),
    }
}

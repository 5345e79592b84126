//! Every picture of every example: whole, inside its frame, the same bytes every time, harmless, and readable.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use rangerank::codec::{sheet::Sheet, text};
use rangerank::engine::{Futures, Report, evaluate_after};
use rangerank::model::{Board, Locale};
use rangerank::ui::picture::{
    MAX_DRAWN, Palette, Picture, Provenance, Room, SHADES, Threshold, learning, map, matrix, order, ranks,
    score,
};
use rangerank::ui::wording::Words;

use crate::boards::BOARDS;
use crate::contrast::{contrast, parts};

/// A board with its result and what pictures show of it.
struct Drawn {
    board: Board,
    report: Report,
    futures: Vec<Futures>,
}

impl Drawn {
    fn new(text: &str) -> Self {
        let board = Sheet::read(&text::decode(text, Locale::En)).board.expect("a board");
        let (report, simulation) = evaluate_after(None, Rc::new(board.clone())).expect("a report");
        let futures = report.ranked().iter().filter_map(|it| simulation.futures(it.index)).collect();
        Self { board, report, futures }
    }

    /// All pictures that this board has.
    fn pictures(&self, room: Room) -> Vec<Picture> {
        let Self { board, report, futures } = self;
        let words = Words::new(Locale::En);
        let single = report.ranked().first().map(|best| {
            let threshold = Threshold::new(&futures[0], None);
            score(words, best, &futures[0], threshold, room)
        });
        let all = [
            order(words, report, futures, room, Some(7)),
            ranks(words, report, room),
            matrix(words, report, room),
            map(words, report, board, futures, room),
            learning(words, report, board, room),
            single,
        ];
        all.into_iter().flatten().collect()
    }
}

fn provenance() -> Provenance {
    Provenance {
        title: "Next quarter".to_owned(),
        made: "23 November 2026".to_owned(),
        link: "https://example.org/?e#r1aa0123456789".to_owned(),
    }
}

/// The values of an attribute, in the order in which they stand.
fn numbers<'a>(svg: &'a str, key: &str) -> impl Iterator<Item = f64> + 'a {
    let key = format!(" {key}=\"");
    let starts: Vec<_> = svg.match_indices(&key).map(|(at, _)| at + key.len()).collect();
    starts.into_iter().filter_map(|at| svg[at..].split('"').next()?.parse().ok())
}

#[test]
fn every_picture_is_whole_and_inside_its_frame() {
    let mut n_pictures = 0;
    for example in BOARDS {
        let drawn = Drawn::new(example.text);
        for (room, picture) in [Room::Wide, Room::Narrow]
            .iter()
            .flat_map(|room| drawn.pictures(*room).into_iter().map(move |it| (room, it)))
        {
            assert!(
                picture.size[0] >= room.width() && picture.size[1] > 20.0,
                "{}: {}",
                example.name,
                picture.name
            );
            check_whole(&picture, example.name);
            n_pictures += 1;
        }
    }
    assert!(n_pictures > 80, "{n_pictures}");
}

#[track_caller]
fn check_whole(picture: &Picture, board: &str) {
    let mut marks = String::new();
    picture.svg().write(&mut marks);
    let [width, height] = picture.size;
    for (keys, most) in [(["x", "x1", "x2", "cx"], width), (["y", "y1", "y2", "cy"], height)] {
        for at in keys.iter().flat_map(|key| numbers(&marks, key)) {
            assert!((0.0..=most).contains(&at), "{board}: {}: {at}", picture.name);
        }
    }
    assert!(!marks.contains("NaN") && !marks.contains("inf"), "{}", picture.name);
    assert!(picture.finding.ends_with('.') && !picture.table.rows.is_empty());
    let n_columns = picture.table.headings.len();
    assert!(picture.table.rows.iter().all(|row| row.len() == n_columns), "{}", picture.name);
}

#[test]
fn the_same_board_gives_the_same_bytes() {
    let pinned_at = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/digests/pictures.tsv");
    let mut found = String::from("Board\tPictures\n");
    for example in BOARDS {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for picture in Drawn::new(example.text).pictures(Room::Wide) {
            // FNV-1a.
            for byte in picture.file(&provenance(), Palette::Light).bytes() {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        writeln!(found, "{}\t{hash:016x}", example.name).expect("text");
    }
    let pinned = fs::read_to_string(pinned_at).unwrap_or_default();
    assert_eq!(found, pinned, "found:\n{found}");
}

#[test]
fn hostile_names_stay_texts() {
    let name = "</text></svg><script>alert(1)</script>&\"'";
    let drawn = Drawn::new(&format!(
        "# title: x\nInitiative\tValue\tEffort\n{name}\t5 to 9\t1 to 2\n{}\t5 to 9\t1 to 3\n",
        "<".repeat(190)
    ));
    let pictures = drawn.pictures(Room::Narrow);
    assert!(pictures.len() >= 5);
    for picture in pictures {
        let from = Provenance { title: name.to_owned(), ..provenance() };
        let file = picture.file(&from, Palette::Dark);
        assert!(!file.contains("<script") && file.matches("</svg>").count() == 1, "{file}");
    }
}

#[test]
fn long_boards_draw_the_best_and_list_all() {
    let words = Words::new(Locale::En);
    let rows: Vec<_> = (1..=70).map(|row| format!("Row {row}\t{row} to {}\t1 to 2\n", 3 * row)).collect();
    let drawn = Drawn::new(&format!("Initiative\tValue\tEffort\n{}", rows.concat()));
    let picture =
        order(words, &drawn.report, &drawn.futures[..MAX_DRAWN], Room::Wide, None).expect("a picture");
    let mut marks = String::new();
    picture.svg().write(&mut marks);
    assert_eq!(marks.matches("class=\"row\"").count(), MAX_DRAWN);
    assert_eq!(picture.table.rows.len(), 70);
    assert_eq!(matrix(words, &drawn.report, Room::Wide), None);
    let columns = ranks(words, &drawn.report, Room::Wide).expect("a picture").table.headings;
    assert_eq!(columns[1..], ["1", "2", "3", "4–12", "13–21", "22–33", "34–45", "46–70"]);
}

#[test]
fn nothing_to_draw_is_no_picture() {
    let drawn = Drawn::new("Initiative\tValue\tEffort\nA\t\t\n");
    assert_eq!(drawn.pictures(Room::Wide), []);
    let sums = Drawn::new("# score: Value + Effort\nInitiative\tValue\tEffort\nA\t1 to 2\t3\nB\t2\t3\n");
    assert_eq!(map(Words::new(Locale::En), &sums.report, &sums.board, &sums.futures, Room::Wide), None);
}

#[test]
fn a_threshold_stands_on_a_round_place_and_counts_what_reaches_it() {
    let drawn = Drawn::new("Initiative\tValue\tEffort\nA\t200 to 900 uniform\t1\n");
    let of = |wanted| Threshold::new(&drawn.futures[0], wanted);
    assert_eq!(of(None).reached, 50);
    assert_eq!((of(Some(-5.0)).value, of(Some(-5.0)).reached), (0.0, 100));
    assert_eq!((of(Some(1e9)).value, of(Some(1e9)).reached), (1000.0, 0));
    let threshold = of(Some(703.0));
    assert_eq!((threshold.value, threshold.step), (700.0, 10.0));
    // 200 to 900 hold 90 % of a uniform law, whose ends are 161.1 and 938.9.
    assert_eq!(threshold.reached, 31);
}

fn color(palette: Palette, name: &str) -> [f64; 3] {
    parts(palette.token(name).expect(name))
}

#[test]
fn every_mark_can_be_seen_and_every_text_read() {
    for palette in [Palette::Light, Palette::Dark] {
        let paper = color(palette, "paper");
        for mark in ["accent", "ink-soft", "field-rule", "question"] {
            assert!(contrast(color(palette, mark), paper) >= 3.0, "{mark} in {palette:?}");
        }
        for text in ["ink", "ink-soft"] {
            assert!(contrast(color(palette, text), paper) >= 4.5, "{text} in {palette:?}");
        }
        let accent = color(palette, "accent");
        for (at, share) in SHADES.iter().enumerate() {
            let ground = [0, 1, 2].map(|c| share * accent[c] + (1.0 - share) * paper[c]);
            let text = match at {
                0 => "ink-soft",
                1..=7 => "ink",
                _ => "on-accent",
            };
            let found = contrast(color(palette, text), ground);
            assert!(found >= 4.5, "shade {at} in {palette:?}: {found}");
        }
    }
}

#[test]
fn files_have_the_colours_of_the_page() {
    let tokens =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("styles/tokens.css")).expect("tokens");
    for name in
        ["paper", "sunken", "ink", "ink-soft", "rule", "field-rule", "accent", "on-accent", "question"]
    {
        let [light, dark] = [Palette::Light, Palette::Dark].map(|palette| palette.token(name).expect(name));
        let told = format!("--{name}: light-dark({light}, {dark});");
        assert!(tokens.contains(&told), "{told}");
    }
    for size in ["small", "text", "large", "title"].map(|size| format!("picture-{size}")) {
        let told = format!("--{size}: {};", Palette::Light.token(&size).expect("a size"));
        assert!(tokens.contains(&told), "{told}");
    }
    let file = Drawn::new(BOARDS[0].text).pictures(Room::Wide)[0].file(&provenance(), Palette::Dark);
    assert!(!file.contains("var(") && file.contains("fill: #eceae3"));
}

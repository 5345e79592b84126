//! A board text as a link fragment, version 1, and back.

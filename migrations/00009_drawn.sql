-- +goose Up

-- What pages show of evaluations and snapshots and takes long to draw. It can be made
-- anew at any time; the store says how each is written.
create table evaluation_indexes (
    evaluation {{.Key}} references evaluations (id),
    data       {{.Bytes}} not null
);
create table evaluation_comparisons (
    former bigint not null references evaluations (id),
    latter bigint not null references evaluations (id),
    data   {{.Bytes}} not null,
    primary key (former, latter)
);
create table snapshot_contents (
    snapshot {{.Key}} references snapshots (id),
    data     {{.Bytes}} not null
);

-- What went into a review when it was finished last.
alter table reviews add column took bigint;     -- microseconds at work on it
alter table reviews add column work {{.Bytes}}; -- decisions by field; see the store
create index reviews_finished on reviews (finished) where finished is not null;

-- What is counted for every page stands in an index, so that the wide rows are left
-- alone; those at work have none of it, so that a decision writes no index.
create index reviews_counted on reviews (person, finished, decisions, accepted, corrected, last_decision) where finished is not null;
create index reviews_begun on reviews (person) where finished is null;
create index reviews_unfinished on reviews (article) where person is not null and finished is null;
create index articles_gold on articles (key) where gold is not null;
{{if not .SQLite}}
-- They do not get smaller, so that trying to takes time for nothing.
alter table evaluation_indexes alter column data set storage external;
alter table evaluation_comparisons alter column data set storage external;
alter table snapshot_contents alter column data set storage external;
{{end}}

-- +goose Up

-- Gold records as they were when a snapshot was made. Snapshots share those that
-- have not changed in between.
create table gold_records (
    hash   text primary key,                   -- SHA-256 of the record
    record text not null                       -- interchange record in its canonical form, with the article
);

create table snapshots (
    id       {{.ID}},
    name     text not null unique,
    note     text not null,
    made_by  text not null,
    made     bigint not null,
    hash     text not null,                    -- of the records together
    schema   text not null,                    -- version of the schema of fields
    records  bigint not null,
    clusters bigint not null,                  -- near-duplicate groups
    train    bigint not null,                  -- records
    dev      bigint not null,
    test     bigint not null,
    shares   text not null,                    -- of train, dev and test: 80/10/10
    seed     text not null                     -- of the draw
);

create table snapshot_records (
    snapshot bigint not null references snapshots (id),
    position bigint not null,                  -- in the order of the articles' ids, from 1
    article  text not null,                    -- id
    record   text not null references gold_records (hash),
    part     text not null,
    cluster  bigint not null,                  -- number of the near-duplicate group, from 0
    primary key (snapshot, position),
    unique (snapshot, article)
);

-- One extractor version on one snapshot: aggregates in columns, what became of
-- each value by article.
create table evaluations (
    id          {{.ID}},
    snapshot    bigint not null references snapshots (id),
    extractor   text not null,
    made        bigint not null,
    comparators text not null,                 -- versions
    only_first  boolean not null,              -- primary incidents only
    lacking     bigint not null,               -- articles of which the extractor said nothing
    found       bigint not null,
    missed      bigint not null,
    invented    bigint not null,
    digest      text not null,                 -- SHA-256 of all that is stored by article
    unique (snapshot, extractor, digest)
);

create table evaluation_fields (
    evaluation bigint not null references evaluations (id),
    field      text not null,
    correct    bigint not null,
    partial    bigint not null,
    incorrect  bigint not null,
    missing    bigint not null,
    spurious   bigint not null,
    judged     bigint not null,                -- evidence of correct values
    exact      bigint not null,
    overlap    bigint not null,
    primary key (evaluation, field)
);

create table evaluation_articles (
    evaluation bigint not null references evaluations (id),
    position   bigint not null,                -- as in snapshot_records
    lacking    boolean not null,
    outcomes   {{.Bytes}} not null,            -- JSON, deflated; see the store
    primary key (evaluation, position)
);

-- The last row is the one in force.
create table baselines (
    id         {{.ID}},
    evaluation bigint not null references evaluations (id),
    note       text not null,
    set_by     text not null,
    at         bigint not null
);

create table pins (
    id         {{.ID}},
    article    bigint not null references articles (key),
    incident   bigint not null,                -- position in the gold record, from 1; 0: every one
    field      text not null,                  -- empty: every one
    note       text not null,
    made_by    text not null,
    at         bigint not null,
    removed    bigint,
    removed_by text not null default '',
    reason     text not null default ''        -- why it was removed
);
create unique index pins_in_force on pins (article, incident, field) where removed is null;

{{.AppendOnly "gold_records" "snapshots" "snapshot_records" "evaluations" "evaluation_fields" "evaluation_articles" "baselines"}}

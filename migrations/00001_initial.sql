-- +goose Up

create table people (
    id       {{.ID}},
    name     text not null,
    folded   text not null unique,             -- the name without regard to case
    role     text not null check (role in ('reviewer', 'lead')),
    active   boolean not null,
    password text not null default '',         -- hash; empty until the person has set one
    scripted boolean not null,
    created  bigint not null                   -- times are microseconds since 1970, UTC
);

create table links (
    hash    text primary key,                  -- SHA-256 of the token
    kind    text not null,
    person  bigint references people (id),     -- null: sets up the first lead
    expires bigint not null,
    spent   bigint
);

create table sessions (
    hash    text primary key,                  -- SHA-256 of the id
    person  bigint not null references people (id),
    expires bigint not null
);
create index sessions_person on sessions (person);

-- The text stands apart from what lists and the queue read.
create table articles (
    key           {{.ID}},
    id            text not null unique,
    hash          text not null unique,        -- SHA-256 of the document
    title         text not null,
    published     text not null,
    source        text not null,
    search        text not null,               -- title, source and id, folded
    added         bigint not null,
    gold          bigint,                      -- the review that made it; reviews refers back, so no constraint
    victim        text,                        -- of the gold's primary incident
    victim_search text                         -- folded
);
create index articles_open on articles (key) where gold is null;

create table article_texts (
    article {{.Key}} references articles (key),
    text    text not null,
    extra   text not null                      -- JSON object of unknown keys, or empty
);

create table settings (
    name  text primary key,
    value text not null
);
insert into settings (name, value) values ('import', ''); -- a row for imports to lock

create table extractors (
    version    text primary key,
    registered bigint not null
);

create table proposals (
    article   bigint not null references articles (key),
    extractor text not null references extractors (version),
    record    text not null,                   -- interchange record without the article
    made      bigint not null,
    primary key (article, extractor)
);

create table leases (
    article {{.Key}} references articles (key),
    person  bigint not null references people (id),
    expires bigint not null
);
create index leases_person on leases (person);

create table skips (
    seq     {{.ID}},                           -- the longest ago comes back first
    article bigint not null references articles (key),
    person  bigint not null references people (id),
    unique (person, article)
);

-- From finished on, a row caches what the log of decisions says. A review without
-- a person is imported gold.
create table reviews (
    id            {{.ID}},
    article       bigint not null references articles (key),
    person        bigint references people (id),
    mode          text not null,
    extractor     text not null,               -- version in sight, or empty
    started       bigint not null,
    finished      bigint,
    record        text not null default '',    -- gold as an interchange record without the article
    victim        text not null default '',
    victim_search text not null default '',
    decisions     bigint not null default 0,
    accepted      bigint not null default 0,
    corrected     bigint not null default 0,
    last_decision bigint,
    unique (article, person)
);
create unique index reviews_imported on reviews (article) where person is null;
create index reviews_person on reviews (person);

create table decisions (
    seq        {{.ID}},
    id         text not null unique,           -- made by the client
    review     bigint not null references reviews (id),
    person     bigint not null references people (id),
    incident   text not null,
    field      text not null,
    act        text not null,
    from_value text not null,                  -- JSON, or empty
    to_value   text not null,                  -- JSON, or empty
    evidence   text not null,                  -- JSON, or empty
    note       text not null,
    target     text not null,
    bulk       boolean not null,
    extra      text not null,                  -- JSON object of unknown keys, or empty
    at         bigint not null
);
create index decisions_review on decisions (review, seq);

-- What was decided and what was in sight is never changed, whoever asks.
{{if .SQLite}}
-- +goose StatementBegin
create trigger decisions_update before update on decisions
begin select raise(abort, 'decisions are only ever appended'); end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger decisions_delete before delete on decisions
begin select raise(abort, 'decisions are only ever appended'); end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger proposals_update before update on proposals
begin select raise(abort, 'proposals are immutable'); end;
-- +goose StatementEnd
-- +goose StatementBegin
create trigger proposals_delete before delete on proposals
begin select raise(abort, 'proposals are immutable'); end;
-- +goose StatementEnd
{{else}}
-- +goose StatementBegin
create function refuse_change() returns trigger language plpgsql as $$
begin raise exception '% is only ever appended to', tg_table_name; end $$;
-- +goose StatementEnd
create trigger decisions_change before update or delete or truncate on decisions
    for each statement execute function refuse_change();
create trigger proposals_change before update or delete or truncate on proposals
    for each statement execute function refuse_change();
{{end}}

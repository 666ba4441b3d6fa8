-- +goose Up

-- Long work: what was asked for, how far it is and what came of it. Who works on it
-- renews a lease; the tables river_… only say that there is something to do.
create table jobs (
    id        {{.ID}},
    kind      text not null,
    args      text not null,                   -- JSON object
    state     text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    made_by   text not null,
    made      bigint not null,
    started   bigint,                          -- the last try
    finished  bigint,
    tries     bigint not null default 0,       -- that were begun
    delivered bigint not null default 0,       -- tries that the queue was told of
    holder    text not null default '',        -- who works on it
    lease     bigint,                          -- until when it is theirs
    cancel    boolean not null default false,  -- somebody asked for its end
    total     bigint not null default 0,       -- of what is counted; 0: not known
    position  bigint not null default 0,       -- where the next try goes on
    done      bigint not null default 0,
    known     bigint not null default 0,       -- were there already
    failed    bigint not null default 0,
    base      bigint not null default 0,       -- how many the earlier tries had done
    outcome   text not null default ''         -- what came of it, or why it failed, in words
);
create index jobs_open on jobs (id) where finished is null;

create table job_failures (
    id      {{.ID}},
    job     bigint not null references jobs (id),
    line    bigint not null,                   -- of the file, from 1; 0: none
    article text not null,                     -- id, or empty
    field   text not null,                     -- place in the record, or empty
    reason  text not null
);
create index job_failures_job on job_failures (job, id);

-- Files on their way in, in parts, so that any node can read them. The parts go
-- when the import has ended.
create table uploads (
    id      {{.ID}},
    name    text not null,                     -- tells the format
    made_by text not null,
    made    bigint not null,
    size    bigint not null default 0,         -- bytes; 0 until it is here whole
    job     bigint references jobs (id)        -- that imports it
);
create table upload_parts (
    upload   bigint not null references uploads (id),
    position bigint not null,                  -- from 0
    data     {{.Bytes}} not null,
    primary key (upload, position)
);

-- Models that were trained here, so that any node can extract and explain with them.
create table models (
    extractor text primary key references extractors (version),
    snapshot  text not null,                   -- name, and part of it
    part      text not null,
    job       bigint not null references jobs (id),
    made      bigint not null,
    file      {{.Bytes}} not null
);
{{.AppendOnly "models"}}

-- How many articles a version has read; counting its proposals takes long.
alter table extractors add column articles bigint not null default 0;
update extractors set articles = (select count(*) from proposals p where p.extractor = extractors.version);

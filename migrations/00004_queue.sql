-- +goose Up

-- Settings of the project. The last row is the one in force.
create table project_settings (
    id         {{.ID}},
    settings   text not null,                  -- JSON object; what it lacks is as by default
    changed_by text not null,
    at         bigint not null
);

-- Articles that leads want reviewed before all others, in this order.
create table worklist (
    position {{.ID}},
    article  bigint not null unique references articles (key),
    reason   text not null,
    made_by  text not null,
    at       bigint not null
);

alter table leases add column reason text not null default '';  -- why the queue chose the article
alter table reviews add column reason text not null default ''; -- why the article came to the person; empty: not known
alter table people add column preferences text not null default ''; -- JSON object, or empty

alter table proposals add column uncertainty double precision not null default 0; -- 0 to 1, of a value on average
create index proposals_uncertain on proposals (extractor, uncertainty desc, article);
create index articles_random on articles (hash) where gold is null;

{{.AppendOnly "project_settings"}}

-- +goose Up

-- The figures of an evaluation that take long to draw. They can be made anew from
-- it at any time.
create table evaluation_reports (
    evaluation bigint not null references evaluations (id),
    field      text not null,                  -- key; empty: over all, with the figures by how gold was made
    f1         double precision,               -- strict; null where it is undefined
    low        double precision,               -- of its interval; null where there is none
    high       double precision,
    report     {{.Bytes}} not null,            -- deflated; see the store
    primary key (evaluation, field)
);

-- The gate's rules as a lead wrote them down; the last row is the one in force.
create table gate_rules (
    id         {{.ID}},
    rules      text not null,                  -- as assay.toml
    changed_by text not null,
    at         bigint not null
);
{{.AppendOnly "gate_rules"}}

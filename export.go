package main

import (
	"bufio"
	"context"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/annotate/store"
)

// exportCmd writes what a database holds, record by record.
type exportCmd struct {
	databaseFlag
	What   exchange.Content `enum:"gold,reviews,articles" default:"gold" help:"gold, reviews (with their decisions) or articles (without labels)."`
	Format exchange.Format  `enum:"jsonl,csv" default:"jsonl" help:"jsonl or csv."`
	Out    string           `default:"-" placeholder:"FILE" help:"Where it goes (default: the standard output)."`
}

func (c *exportCmd) Run(env *environment) error {
	db, err := openExisting(env.ctx, c.DB)
	if err != nil {
		return err
	}
	defer db.Close()
	return writeTo(c.Out, env.stdout, func(out *bufio.Writer) error {
		if c.What == exchange.Gold {
			return db.WriteGold(env.ctx, c.Format, out)
		}
		w, err := exchange.NewWriter(out, c.Format, c.What)
		if err != nil {
			return err
		}
		if err := export(env.ctx, db, c.What, w.Write); err != nil {
			return err
		}
		return w.Flush()
	})
}

// export passes the records of one content, but for gold, to write, in the order of the
// articles.
func export(ctx context.Context, db *store.Store, what exchange.Content, write func(annotate.Record) error) error {
	if what == exchange.Reviews {
		return db.EachReview(ctx, write)
	}
	return db.EachArticle(ctx, func(a store.Article) error {
		return write(annotate.Record{Article: a.Article, Extra: a.Extra})
	})
}

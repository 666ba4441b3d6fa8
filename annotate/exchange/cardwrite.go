package exchange

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"assay/annotate"
)

// WriteTo writes the card as Markdown.
func (c *Card) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	m := markdown{&b}
	c.writeHead(m)
	c.writeComposition(m)
	c.writeLabelling(m)
	c.writeParts(m)
	c.writeFields(m)
	c.writeChoices(m)
	c.writeLimits(m)
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}

func (c *Card) writeHead(m markdown) {
	m.line("# Dataset card: %s", inline(c.Name))
	if c.Note != "" {
		m.line("\n> %s", strings.Join(strings.Fields(inline(c.Note)), " "))
	}
	records := "all parts"
	if c.Part != "" {
		records = "part " + c.Part
	}
	m.table("", "")
	m.row("snapshot", inline(c.Name))
	m.row("made", day(c.Made))
	m.row("schema", c.Schema)
	m.row("hash of the snapshot", "`"+c.Hash+"`")
	m.row("records with this card", fmt.Sprintf("%d, %s", c.records, records))
	m.row("hash of these records", "`"+c.Written+"`")
	m.line("\nA hash is SHA-256 over the hashes of the records' canonical form in the order of their ids. " +
		"A snapshot never changes: what is corrected later comes with another snapshot.")
}

func (c *Card) writeComposition(m markdown) {
	m.line("\n## What it is\n")
	m.line("News articles about data breaches, each with the incidents that it tells of and, for each incident, "+
		"what the article states in %d fields, with the words that say so. It is made to measure extractors of these fields, "+
		"and to train them on the part train.", len(annotate.Fields))
	m.table("", "")
	m.row("articles", c.records)
	m.row("incidents", c.incidents)
	m.row("articles without an incident", c.noIncident)
	m.row("articles with several incidents", c.severalOf)
	m.row("values", c.values)
	m.row("values with evidence", share(c.evidence, c.values))
	m.row("characters a text, mean", mean(c.characters, c.records))
	m.row("years of publication", spread(c.years))
	m.row("sources", sources(c.sources))
}

func (c *Card) writeLabelling(m markdown) {
	m.line("\n## How it was labelled\n")
	m.line("Assisted: an extractor's proposals were in sight. Blind: none were.")
	m.table("labelling", "articles")
	m.row("assisted", c.modes[annotate.Assisted])
	m.row("blind", c.modes[annotate.Blind])
	m.row("imported, not recorded how", c.modes[""])
	m.line("")
	m.line("- reviewers: %d", len(c.reviewers))
	if !c.firstReview.IsZero() {
		m.line("- reviews finished: %s to %s", day(c.firstReview), day(c.lastReview))
	}
	for _, version := range byCount(c.inSight) {
		name := inline(version)
		if name == "" {
			name = "not recorded"
		}
		m.line("- extractor in sight: %s (%d)", name, c.inSight[version])
	}
	if c.scoped > 0 {
		m.line("- articles that were judged in some fields only, of the first incident (`scope`): %d", c.scoped)
	}
}

func (c *Card) writeParts(m markdown) {
	m.line("\n## Parts and near-duplicates\n")
	m.line("Of the whole snapshot, drawn %s by near-duplicate group with seed %d: a hash of a group's least article id "+
		"decides, so that copies stay together and later articles move no other group.", c.Shares, c.Seed)
	m.table("part", "articles")
	for _, part := range []string{"train", "dev", "test"} {
		m.row(part, c.Parts[part])
	}
	m.line("")
	m.line("- near-duplicate groups among the records with this card: %d", len(c.groups))
	if several, records, largest := c.copies(); several > 0 {
		m.line("- groups of several articles: %d, with %d articles in all, the largest with %d", several, records, largest)
	}
	m.line("\nNear-duplicates share at least 0.7 of their runs of five words.")
}

func (c *Card) writeFields(m markdown) {
	m.line("\n## Fields")
	m.table("field", "incidents that state it", "values", "with evidence")
	for _, f := range annotate.Fields {
		n := c.fieldValues[f.Key]
		m.row(f.Key, share(c.stated[f.Key], c.incidents), n, share(c.fieldEvidence[f.Key], n))
	}
	if c.scoped > 0 {
		m.line("\nA field that the scope of an article leaves out counts as not stated here.")
	}
}

func (c *Card) writeChoices(m markdown) {
	m.line("\n## Class balance")
	m.table("field", "choices, by values", "never")
	for _, f := range annotate.Fields {
		if len(f.Choices) == 0 {
			continue
		}
		var some, never []string
		for _, choice := range byCount(c.choices[f.Key]) {
			some = append(some, choice+" "+share(c.choices[f.Key][choice], c.fieldValues[f.Key]))
		}
		for _, o := range f.Choices {
			if c.choices[f.Key][o.Key] == 0 {
				never = append(never, o.Key)
			}
		}
		m.row(f.Key, strings.Join(some, ", "), strings.Join(never, ", "))
	}
}

func (c *Card) writeLimits(m markdown) {
	m.line("\n## Known limits\n")
	if n := c.modes[annotate.Assisted]; n > 0 {
		m.line("- %s of the articles were labelled with proposals in sight, which draws labels towards the extractor that made them: "+
			"look at the scores on blind gold too.", share(n, c.records))
	}
	if n := c.modes[""]; n > 0 {
		m.line("- How %s of the articles were labelled is not recorded.", share(n, c.records))
	}
	if n := c.values - c.evidence; n > 0 {
		m.line("- %s of the values have no evidence; the score of evidence leaves them out.", share(n, c.values))
	}
	if few := c.few(); len(few) > 0 {
		m.line("- Fewer than %d values, too few for a statistical rule of the gate: %s.", enoughValues, strings.Join(few, ", "))
	}
	if n := c.textless; n > 0 {
		m.line("- Articles without text: %d.", n)
	}
	m.line("- Each article has the labels of one review; how far reviewers agree is not said here.")
	m.line("- A copy that was cut to half its length is not found as a near-duplicate.")
	m.line("- The articles are those that somebody brought: no sample of all news. The texts belong to their publishers; " +
		"ask before you pass them on. They name people and organizations; use them for nothing but extraction and its measurement.")
}

// markdown writes lines and tables.
type markdown struct{ b *strings.Builder }

func (m markdown) line(format string, args ...any) { fmt.Fprintf(m.b, format+"\n", args...) }

// table begins a table; columns of counts are set to the right.
func (m markdown) table(titles ...string) {
	m.line("")
	m.row(anys(titles)...)
	rule := make([]any, len(titles))
	for i, title := range titles {
		rule[i] = "---"
		if i > 0 && slices.Contains([]string{"articles", "incidents that state it", "values", "with evidence"}, title) {
			rule[i] = "---:"
		}
	}
	m.row(rule...)
}

func (m markdown) row(cells ...any) {
	for _, cell := range cells {
		fmt.Fprintf(m.b, "| %v ", cell)
	}
	m.b.WriteString("|\n")
}

func anys(list []string) []any {
	all := make([]any, len(list))
	for i, s := range list {
		all[i] = s
	}
	return all
}

// inline keeps other people's words from being read as Markdown or HTML.
func inline(s string) string {
	return strings.NewReplacer(`\`, `\\`, "|", `\|`, "<", `\<`, "`", "\\`", "[", `\[`, "*", `\*`, "_", `\_`, "#", `\#`, "&", `\&`, "\n", " ").Replace(s)
}

func day(t time.Time) string { return t.UTC().Format(time.DateOnly) }

// share writes "3 (25 %)", or "0" where there is nothing to divide by.
func share(n, of int) string {
	if of == 0 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d (%.0f %%)", n, 100*float64(n)/float64(of))
}

func mean(sum, n int) string {
	if n == 0 {
		return "–"
	}
	return fmt.Sprintf("%.0f", float64(sum)/float64(n))
}

// spread writes the first and the last of years, and how many have none.
func spread(years map[string]int) string {
	known := byCount(years)
	known = slices.DeleteFunc(known, func(y string) bool { return y == "" || strings.Contains(y, "X") })
	s := "not known"
	if len(known) > 0 {
		s = slices.Min(known) + " to " + slices.Max(known)
	}
	if n := years[""]; n > 0 && len(known) > 0 {
		s += fmt.Sprintf("; not known of %d", n)
	}
	return s
}

// sources names the most frequent sources.
func sources(counts map[string]int) string {
	const most = 5
	var named []string
	for _, source := range byCount(counts) {
		if source != "" {
			named = append(named, fmt.Sprintf("%s %d", inline(source), counts[source]))
		}
	}
	s := fmt.Sprint(len(named))
	if len(named) > 0 {
		s += ": " + strings.Join(named[:min(most, len(named))], ", ")
	}
	if len(named) > most {
		s += ", …"
	}
	if n := counts[""]; n > 0 {
		s += fmt.Sprintf("; not known of %d", n)
	}
	return s
}

package gate

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"assay/annotate/score"
)

// WriteTable writes the verdict for a terminal: the sentence, what was compared,
// a row for each case, what is broken, the worst articles, and the warnings.
func (v Verdict) WriteTable(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", v.Sentence)
	v.writeSides(&b)
	if len(v.Cases) > 0 {
		b.WriteString("\n")
		v.writeCases(&b)
		v.writeBroken(&b)
		writeFlips(&b, v.Comparison)
	}
	v.writeNotes(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

// writeSides writes what was compared, as far as it could be read.
func (v Verdict) writeSides(b *strings.Builder) {
	if v.Gold.Records == 0 {
		return
	}
	fmt.Fprintf(b, "\nbaseline   %s\n", v.Baseline.describe(v.Judged))
	fmt.Fprintf(b, "candidate  %s\n", v.Candidate.describe(v.Judged))
	fmt.Fprintf(b, "gold       %s\n", describeGold(v.Gold))
	rules := "the defaults"
	if len(v.Rules) > 0 {
		rules = strings.Join(v.Rules, ", ")
	}
	fmt.Fprintf(b, "rules      %s\n", rules)
}

// describe says which version it is, when it was made and how old it is.
func (r Run) describe(now time.Time) string {
	s := r.Extractor
	if s == "" {
		s = "version not known"
	}
	if !r.Made.IsZero() {
		s += fmt.Sprintf(", made %s, %s old", r.Made.UTC().Format("2006-01-02 15:04"), days(now.Sub(r.Made)))
	}
	return s
}

func describeGold(g score.GoldVersion) string {
	s := counted(g.Records, "article")
	if g.Name != "" {
		s = g.Name + ", " + s
	}
	if g.Hash != "" {
		s += ", " + g.Hash[:min(12, len(g.Hash))]
	}
	return s
}

// caseHeads are the titles of each kind of case that has rows of its own.
var caseHeads = map[Kind]string{OfAll: "field", OfSlice: "slice", OfPin: "pinned case"}

func (v Verdict) writeCases(b *strings.Builder) {
	width := v.nameWidth()
	for _, c := range v.Cases {
		if head, ok := caseHeads[c.Kind]; ok && v.first(c) {
			if c.Kind != OfAll {
				b.WriteString("\n")
			}
			writeRow(b, width, head, "gold", "old", "new", "difference", "verdict")
		}
		verdict := string(c.Status())
		if c.Status() == Regression {
			verdict = "REGRESSION " + strings.Join(c.rules(Regression), ", ")
		} else if c.Status() == Skipped {
			verdict = "–"
		}
		writeRow(b, width, c.Name, fmt.Sprint(c.Gold), c.Old.String(), c.New.String(), c.difference(v.least()), verdict)
	}
}

func (v Verdict) nameWidth() int {
	width := 20
	for _, c := range v.Cases {
		width = max(width, utf8.RuneCountInString(c.Name))
	}
	return min(width, 60)
}

// first says whether a case is the first of its kind.
func (v Verdict) first(c Case) bool {
	for _, other := range v.Cases {
		if other.Kind == c.Kind {
			return other.Name == c.Name
		}
	}
	return false
}

func writeRow(b *strings.Builder, width int, name, gold, old, new, difference, verdict string) {
	row := fmt.Sprintf("%-*s%6s%8s%8s   %-25s%s", width, name, gold, old, new, difference, verdict)
	b.WriteString(strings.TrimRight(row, " ") + "\n")
}

// difference is what a table says of the change of a case.
func (c Case) difference(least int) string {
	if c.Compared != nil {
		return Difference(*c.Compared, least)
	}
	before, ok := c.Old.Value()
	after, still := c.New.Value()
	switch {
	case !ok || !still:
		return "–"
	case before == after:
		return "="
	}
	return signed(after - before)
}

// Difference writes a difference with its interval; "~" where it may be noise, "="
// where no answer changed, "–" where it is undefined. Fewer gold values than least
// are no ground for either.
func Difference(c score.FieldComparison, least int) string {
	switch {
	case c.Fixed+c.Broken == 0 && c.Old == c.New:
		if _, ok := c.New.Value(); !ok {
			return "–"
		}
		return "="
	case !c.Defined:
		return "–"
	case c.Gold < least && c.Field != "macro":
		return fmt.Sprintf("%s, n < %d", signed(c.Diff), least)
	case c.Noise && (c.Field != "macro" || c.Low <= 0 && c.High >= 0): // macro is not tested
		return "~"
	}
	return fmt.Sprintf("%s [%s, %s]", signed(c.Diff), signed(c.Low), signed(c.High))
}

// least is how many gold values a test needs.
func (v Verdict) least() int {
	if v.Comparison == nil {
		return MinValues
	}
	return v.Comparison.Resampling.MinValues
}

// rules names the rules of which a case has a finding of a status, once each.
func (c Case) rules(status Status) []string {
	var list []string
	for _, f := range c.with(status) {
		if len(list) == 0 || list[len(list)-1] != f.Rule {
			list = append(list, f.Rule)
		}
	}
	return list
}

func (v Verdict) writeBroken(b *strings.Builder) {
	head := "\nbroken\n"
	for _, c := range v.Cases {
		for _, f := range c.with(Regression) {
			fmt.Fprintf(b, "%s  %s, %s: %s\n", head, c.Name, f.Rule, f.Detail)
			if c.Note != "" {
				fmt.Fprintf(b, "    pinned because: %s\n", c.Note)
			}
			head = ""
		}
	}
}

func (v Verdict) writeNotes(b *strings.Builder) {
	if len(v.Cases) > 0 {
		b.WriteString(tableLegend)
	}
	for i, reason := range v.Reasons {
		if i > 0 || v.Status != Unjudged { // the sentence has the first
			fmt.Fprintf(b, "cannot be judged: %s\n", reason)
		}
	}
	for _, l := range v.Loosened {
		fmt.Fprintf(b, "loosened: %s, because: %s\n", l.Rule, l.Reason)
	}
	for _, warning := range v.Warnings {
		fmt.Fprintf(b, "warning: %s\n", warning)
	}
}

const tableLegend = "\nold, new: F1, a partial value is wrong; of pinned cases the share that is right. ~: may be\n" +
	"noise. =: no answer changed. –: nothing to divide by, or no rule.\n"

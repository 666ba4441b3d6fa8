package gate

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"assay/annotate/score"
)

// WriteMarkdown writes the verdict as a comment for a pull or merge request: the
// sentence, the rows that changed or broke a rule, what is broken, and the worst
// articles folded in.
func (v Verdict) WriteMarkdown(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "### Assay: %s\n\n%s\n\n", v.Status, cell(v.Sentence))
	v.markCases(&b)
	v.markBroken(&b)
	if c := v.Comparison; c != nil {
		markFlips(&b, "broken", c.Broken)
		markFlips(&b, "fixed", c.Fixed)
	}
	for i, reason := range v.Reasons {
		if i > 0 || v.Status != Unjudged { // the sentence has the first
			fmt.Fprintf(&b, "- Cannot be judged: %s\n", cell(reason))
		}
	}
	for _, warning := range v.Warnings {
		fmt.Fprintf(&b, "- Warning: %s\n", cell(warning))
	}
	for _, l := range v.Loosened {
		fmt.Fprintf(&b, "- Loosened: `%s`, because: %s\n", l.Rule, cell(l.Reason))
	}
	if v.Gold.Records > 0 {
		fmt.Fprintf(&b, "\nBaseline %s · candidate %s · gold %s\n", cell(v.Baseline.describe(v.Judged)), cell(v.Candidate.describe(v.Judged)), cell(describeGold(v.Gold)))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (v Verdict) markCases(b *strings.Builder) {
	left := 0
	head := "| | gold | old F1 | new F1 | difference | verdict |\n|---|---:|---:|---:|---|---|\n"
	for _, c := range v.Cases {
		if c.Kind != OfAll && c.Kind != OfPin && c.unchanged() || c.Kind == OfPin && c.Status() == Pass {
			left++
			continue
		}
		verdict := string(c.Status())
		if c.Status() == Regression {
			verdict = "**regression**: " + strings.Join(c.rules(Regression), ", ")
		}
		fmt.Fprintf(b, "%s| %s | %d | %s | %s | %s | %s |\n", head, cell(c.Name), c.Gold, c.Old, c.New, c.difference(v.least()), verdict)
		head = ""
	}
	if left > 0 {
		fmt.Fprintf(b, "\n%d more without a change that is not noise.\n", left)
	}
	if len(v.Cases) > 0 {
		b.WriteString("\n")
	}
}

// unchanged says whether a row has nothing to tell.
func (c Case) unchanged() bool {
	if c.Status() == Regression || c.Status() == Unjudged {
		return false
	}
	if c.Compared != nil {
		return !c.Compared.Defined || c.Compared.Noise || c.Old == c.New
	}
	return c.Old == c.New
}

func (v Verdict) markBroken(b *strings.Builder) {
	n := 0
	for _, c := range v.Cases {
		for _, f := range c.with(Regression) {
			fmt.Fprintf(b, "- **%s**, `%s`: %s\n", cell(c.Name), f.Rule, cell(f.Detail))
			if c.Note != "" {
				fmt.Fprintf(b, "  - pinned because: %s\n", cell(c.Note))
			}
			n++
		}
	}
	if n > 0 {
		b.WriteString("\n")
	}
}

func markFlips(b *strings.Builder, head string, flips []score.Flip) {
	if len(flips) == 0 {
		return
	}
	fmt.Fprintf(b, "<details><summary>%s</summary>\n\n", cell(flipHead(head, len(flips))))
	for _, f := range flips[:min(shownFlips, len(flips))] {
		fmt.Fprintf(b, "- %s (%s)\n", cell(f.Article), balance(f))
		for _, c := range f.Broken {
			fmt.Fprintf(b, "  - broken: %s\n", cell(describeChange(c)))
		}
		for _, c := range f.Fixed {
			fmt.Fprintf(b, "  - fixed: %s\n", cell(describeChange(c)))
		}
	}
	b.WriteString("\n</details>\n\n")
}

// cell escapes what an article or a note may hold and Markdown would read: an
// article's name must not become a link, an image or a mention.
func cell(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	s = mention.ReplaceAllString(s, "${1}@\u200b") // an invisible space keeps it from being one
	return markdownEscapes.Replace(s)
}

// mention finds an @ that does not stand within a word, as that of a version does.
var mention = regexp.MustCompile(`(^|[^\pL\pN])@`)

var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;",
	"|", `\|`, "#", `\#`, "~", `\~`, "!", `\!`,
)

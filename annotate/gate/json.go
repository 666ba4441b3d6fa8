package gate

import (
	"encoding/json"
	"io"
	"time"

	"assay/annotate"
	"assay/annotate/score"
)

type verdictJSON struct {
	Status    Status         `json:"status"`
	ExitCode  int            `json:"exit_code"`
	Sentence  string         `json:"sentence"`
	Judged    *time.Time     `json:"judged"`
	Baseline  runJSON        `json:"baseline"`
	Candidate runJSON        `json:"candidate"`
	Gold      goldJSON       `json:"gold"`
	Cases     []caseJSON     `json:"cases"`
	Fixed     []flipJSON     `json:"fixed"`
	Broken    []flipJSON     `json:"broken"`
	Reasons   []string       `json:"reasons"`
	Warnings  []string       `json:"warnings"`
	Rules     []string       `json:"rules"`
	Loosened  []loosenedJSON `json:"loosened"`
}

type runJSON struct {
	Extractor string     `json:"extractor"`
	Made      *time.Time `json:"made"`
	AgeDays   *float64   `json:"age_days"`
	Gold      goldJSON   `json:"gold"`
}

type goldJSON struct {
	Name    string `json:"name"`
	Hash    string `json:"hash"`
	Schema  string `json:"schema"`
	Records int    `json:"records"`
}

type caseJSON struct {
	Kind     Kind          `json:"kind"`
	Name     string        `json:"name"`
	Status   Status        `json:"status"`
	Gold     int           `json:"gold"`
	Old      score.Rate    `json:"old"`
	New      score.Rate    `json:"new"`
	Diff     *float64      `json:"diff"`
	Low      *float64      `json:"low"`
	High     *float64      `json:"high"`
	P        *float64      `json:"p"`
	Noise    *bool         `json:"noise"`
	Findings []findingJSON `json:"findings"`
	Note     string        `json:"note,omitempty"`
}

type findingJSON struct {
	Rule   string `json:"rule"`
	Status Status `json:"status"`
	Detail string `json:"detail"`
}

type flipJSON struct {
	Article string       `json:"article"`
	Fixed   []changeJSON `json:"fixed"`
	Broken  []changeJSON `json:"broken"`
}

type changeJSON struct {
	Field    string          `json:"field"`
	Incident int             `json:"incident"` // from 1; 0: one that gold does not have
	Gold     json.RawMessage `json:"gold"`
	Old      json.RawMessage `json:"old"`
	New      json.RawMessage `json:"new"`
}

type loosenedJSON struct {
	Rule   string `json:"rule"`
	Reason string `json:"reason"`
}

// WriteJSON writes the verdict as one JSON object. What is undefined is null.
func (v Verdict) WriteJSON(w io.Writer) error {
	out := verdictJSON{
		Status: v.Status, ExitCode: v.ExitCode(), Sentence: v.Sentence, Judged: timeJSON(v.Judged),
		Baseline: v.Baseline.json(v.Judged), Candidate: v.Candidate.json(v.Judged), Gold: goldJSON(v.Gold),
		Cases: []caseJSON{}, Fixed: []flipJSON{}, Broken: []flipJSON{}, Loosened: []loosenedJSON{},
		Reasons: notNil(v.Reasons), Warnings: notNil(v.Warnings), Rules: notNil(v.Rules),
	}
	for _, c := range v.Cases {
		out.Cases = append(out.Cases, c.json())
	}
	for _, l := range v.Loosened {
		out.Loosened = append(out.Loosened, loosenedJSON(l))
	}
	if v.Comparison != nil {
		out.Fixed, out.Broken = flipsJSON(v.Comparison.Fixed), flipsJSON(v.Comparison.Broken)
	}
	return encode(w, out)
}

func encode(w io.Writer, out any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

func timeJSON(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.UTC()
	return &t
}

func (r Run) json(now time.Time) runJSON {
	out := runJSON{Extractor: r.Extractor, Made: timeJSON(r.Made), Gold: goldJSON(r.Gold)}
	if out.Made != nil {
		age := float64(int(now.Sub(r.Made).Hours()/24*100)) / 100
		out.AgeDays = &age
	}
	return out
}

func (c Case) json() caseJSON {
	out := caseJSON{Kind: c.Kind, Name: c.Name, Status: c.Status(), Gold: c.Gold, Old: c.Old, New: c.New, Findings: []findingJSON{}, Note: c.Note}
	before, ok := c.Old.Value()
	if after, still := c.New.Value(); ok && still {
		diff := after - before
		out.Diff = &diff
	}
	if f := c.Compared; f != nil && f.Defined {
		out.Diff, out.Low, out.High = &f.Diff, &f.Low, &f.High
	}
	if f := c.Compared; f != nil && f.Tested {
		out.P, out.Noise = &f.PHolm, &f.Noise
	}
	for _, f := range c.Findings {
		out.Findings = append(out.Findings, findingJSON{f.Rule, f.Status, f.Detail})
	}
	return out
}

func flipsJSON(flips []score.Flip) []flipJSON {
	list := make([]flipJSON, len(flips))
	for i, f := range flips {
		list[i] = flipJSON{f.Article, changesJSON(f.Fixed), changesJSON(f.Broken)}
	}
	return list
}

func changesJSON(changes []score.Change) []changeJSON {
	list := make([]changeJSON, len(changes))
	for i, c := range changes {
		list[i] = changeJSON{c.Field, c.Incident + 1, annotate.ValueJSON(c.Gold), annotate.ValueJSON(c.Old), annotate.ValueJSON(c.New)}
	}
	return list
}

func notNil(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// WriteComparisonJSON writes a comparison as one JSON object. What is undefined or
// was not tested is null.
func WriteComparisonJSON(w io.Writer, c *score.Comparison) error {
	return encode(w, struct {
		Sentence string                  `json:"sentence"`
		Old      string                  `json:"old"`
		New      string                  `json:"new"`
		Gold     goldJSON                `json:"gold"`
		Articles int                     `json:"articles"`
		Groups   int                     `json:"groups"`
		Fields   []score.FieldComparison `json:"fields"`
		Micro    score.FieldComparison   `json:"micro"`
		Macro    score.FieldComparison   `json:"macro"`
		Fixed    []flipJSON              `json:"fixed"`
		Broken   []flipJSON              `json:"broken"`
		Warnings []string                `json:"warnings"`
	}{
		c.Sentence(), c.Old, c.New, goldJSON(c.Gold), c.Articles, c.Groups, c.Fields, c.Micro, c.Macro,
		flipsJSON(c.Fixed), flipsJSON(c.Broken), notNil(c.Warnings),
	})
}

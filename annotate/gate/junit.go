package gate

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

type testSuites struct {
	XMLName  xml.Name    `xml:"testsuites"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Suites   []testSuite `xml:"testsuite"`
}

type testSuite struct {
	Name       string     `xml:"name,attr"`
	Tests      int        `xml:"tests,attr"`
	Failures   int        `xml:"failures,attr"`
	Errors     int        `xml:"errors,attr"`
	Skipped    int        `xml:"skipped,attr"`
	Timestamp  string     `xml:"timestamp,attr,omitempty"`
	Time       string     `xml:"time,attr"`
	Properties []property `xml:"properties>property"`
	Cases      []testCase `xml:"testcase"`
	SystemOut  string     `xml:"system-out,omitempty"`
}

type property struct {
	Name  string `xml:"name,attr"`
	Value string `xml:"value,attr"`
}

type testCase struct {
	Class   string    `xml:"classname,attr"`
	Name    string    `xml:"name,attr"`
	Time    string    `xml:"time,attr"`
	Skipped *skipped  `xml:"skipped"`
	Errors  []problem `xml:"error"`
	Failure []problem `xml:"failure"`
}

type skipped struct {
	Message string `xml:"message,attr"`
}

type problem struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

// WriteJUnit writes the verdict as JUnit XML: a test case for all values, for the
// incidents, and for each field, slice and pinned case. A broken rule is a failure,
// what cannot be judged an error, a case without a rule is skipped.
func (v Verdict) WriteJUnit(w io.Writer) error {
	suite := testSuite{Name: "assay regress", Time: "0", SystemOut: clean(v.Sentence), Properties: v.properties()}
	if !v.Judged.IsZero() {
		suite.Timestamp = v.Judged.UTC().Format("2006-01-02T15:04:05")
	}
	suite.Cases = append(suite.Cases, v.comparable())
	for _, c := range v.Cases {
		suite.Cases = append(suite.Cases, c.testCase())
	}
	for _, c := range suite.Cases {
		suite.Tests++
		suite.Failures += len(c.Failure)
		suite.Errors += len(c.Errors)
		if c.Skipped != nil {
			suite.Skipped++
		}
	}
	out := testSuites{Name: "assay", Tests: suite.Tests, Failures: suite.Failures, Errors: suite.Errors, Suites: []testSuite{suite}}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(out); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// properties say what was compared, as far as it could be read.
func (v Verdict) properties() []property {
	if v.Gold.Records == 0 {
		return nil
	}
	list := []property{
		{"baseline", clean(v.Baseline.Extractor)}, {"candidate", clean(v.Candidate.Extractor)},
		{"gold", clean(describeGold(v.Gold))}, {"schema", v.Gold.Schema},
	}
	if !v.Baseline.Made.IsZero() {
		list = append(list, property{"baseline made", v.Baseline.Made.UTC().Format(time.RFC3339)})
	}
	for _, l := range v.Loosened {
		list = append(list, property{"loosened " + clean(l.Rule), clean(l.Reason)})
	}
	return list
}

// comparable is the test case of what is asked before any rule: can the two be
// compared at all?
func (v Verdict) comparable() testCase {
	c := testCase{Class: "assay.input", Name: "baseline and candidate can be compared", Time: "0"}
	if v.inputs > 0 {
		reasons := clean(strings.Join(v.Reasons[:v.inputs], "; "))
		c.Errors = []problem{{reasons, "cannot be judged", reasons}}
	}
	return c
}

// testCase has at most one failure and one error, since some readers count cases
// by them: the first is its message, all are its text.
func (c Case) testCase() testCase {
	t := testCase{Class: "assay." + string(c.Kind), Name: clean(c.Name), Time: "0"}
	switch c.Status() {
	case Skipped:
		t.Skipped = &skipped{fmt.Sprintf("no rule applies, %d gold values", c.Gold)}
	case Regression:
		t.Failure = c.problems(Regression)
	case Unjudged:
		t.Errors = c.problems(Unjudged)
	}
	return t
}

func (c Case) problems(status Status) []problem {
	found := c.with(status)
	var lines []string
	for _, f := range found {
		lines = append(lines, f.Rule+": "+f.Detail)
	}
	if c.Note != "" {
		lines = append(lines, "pinned because: "+c.Note)
	}
	return []problem{{
		Message: clean(found[0].Rule + ": " + found[0].Brief),
		Type:    strings.Join(c.rules(status), ","),
		Text:    clean(strings.Join(lines, "\n")),
	}}
}

// clean leaves out what XML 1.0 cannot hold.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return r
		case r < 0x20 || r == utf8.RuneError || r == 0xFFFE || r == 0xFFFF:
			return -1
		}
		return r
	}, s)
}

package gate

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"testing"
	"time"
)

// order lists what an element of the common JUnit schema may hold, in the schema's
// order, and its attributes.
var order = map[string]struct{ children, attributes []string }{
	"testsuites": {[]string{"testsuite"}, []string{"name", "time", "tests", "failures", "disabled", "errors"}},
	"testsuite": {[]string{"properties", "testcase", "system-out", "system-err"},
		[]string{"name", "tests", "failures", "errors", "time", "disabled", "skipped", "timestamp", "hostname", "id", "package"}},
	"properties": {[]string{"property"}, nil},
	"property":   {nil, []string{"name", "value"}},
	"testcase":   {[]string{"skipped", "error", "failure", "system-out", "system-err"}, []string{"name", "assertions", "time", "classname", "status"}},
	"skipped":    {nil, []string{"message"}},
	"error":      {nil, []string{"message", "type"}},
	"failure":    {nil, []string{"message", "type"}},
	"system-out": {nil, nil},
}

func TestJUnitHoldsToTheSchema(t *testing.T) {
	v := Verdict{Judged: time.Unix(0, 0), Sentence: "a\x00b < & \ufffe", Reasons: []string{"x"}, inputs: 1, Loosened: []Loosened{{"gate.level", "\x1b"}}, Cases: []Case{
		{Kind: OfAll, Name: "all", Findings: []Finding{{Rule: "f1", Status: Pass}}},
		{Kind: OfField, Name: "victim", Findings: []Finding{{"f1", Regression, "low", "is <low>"}, {"not_worse", Regression, "worse", "]]>"}}},
		{Kind: OfField, Name: "attacker"},
		{Kind: OfPin, Name: "a\x07", Note: "why\nso", Findings: []Finding{{"pin", Unjudged, "gone", "is gone"}}},
	}}
	v.Gold.Records = 1
	var b bytes.Buffer
	if err := v.WriteJUnit(&b); err != nil {
		t.Fatal(err)
	}
	counts := checkOrder(t, b.Bytes())
	if counts["testcase"] != 5 || counts["failure"] != 1 || counts["error"] != 2 || counts["skipped"] != 1 {
		t.Errorf("counted %v in\n%s", counts, b.String())
	}
	var head struct {
		Tests int `xml:"tests,attr"`
		Suite struct {
			Tests int `xml:"tests,attr"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal(b.Bytes(), &head); err != nil {
		t.Fatal(err)
	}
	if head.Tests != counts["testcase"] || head.Suite.Tests != counts["testcase"] {
		t.Errorf("says %d and %d tests, has %d", head.Tests, head.Suite.Tests, counts["testcase"])
	}
}

// checkOrder checks names and order of elements and attributes, and counts
// elements.
func checkOrder(t *testing.T, doc []byte) map[string]int {
	t.Helper()
	counts := make(map[string]int)
	type open struct {
		name string
		last int // place of the last child in the schema's order
	}
	stack := []open{{name: ""}}
	for d := xml.NewDecoder(bytes.NewReader(doc)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return counts
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			counts[name]++
			rule, known := order[name]
			if !known {
				t.Errorf("<%s> is not of the schema", name)
			}
			for _, a := range token.Attr {
				if !slices.Contains(rule.attributes, a.Name.Local) {
					t.Errorf("<%s> has the attribute %s", name, a.Name.Local)
				}
			}
			parent := &stack[len(stack)-1]
			if parent.name != "" {
				place := slices.Index(order[parent.name].children, name)
				if place < parent.last {
					t.Errorf("<%s> stands in <%s> where it may not", name, parent.name)
				}
				parent.last = place
			}
			stack = append(stack, open{name: name})
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		}
	}
}

package extract_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
)

var extractor = extract.New()

// said lists the values of an incident as "field=value".
func said(i annotate.Incident) []string {
	var out []string
	for _, f := range annotate.Fields {
		for _, c := range i.Fields[f.Key] {
			out = append(out, f.Key+"="+c.Value.String())
		}
	}
	return out
}

const clinicStory = `Harrow Valley Clinic, a family clinic in Boise, Idaho, said on Tuesday that hackers stole data of nearly 14,000 patients. ` +
	`The attackers gained access to an employee's email account through a phishing email between May 28 and 31, the clinic said. ` +
	`The messages held names, dates of birth and Social Security numbers. Credit card numbers were not exposed. ` +
	`A filing with the Department of Health and Human Services says that 13,862 people were affected. ` +
	`Harrow Valley Clinic discovered the intrusion on June 3 and reported it to the FBI. ` +
	`It is offering two years of free credit monitoring. Patients with questions can call (800) 555-0142.`

func TestFieldsOfOneStory(t *testing.T) {
	a := annotate.Article{ID: "a", Title: "Clinic hacked, 14,000 patients affected", Text: clinicStory, Published: "2021-07-15"}
	incidents := extractor.Extract(a)
	if len(incidents) != 1 {
		t.Fatalf("%d incidents, want 1", len(incidents))
	}
	got := said(incidents[0])
	for _, want := range []string{
		"victim=Harrow Valley Clinic", "victim_type=healthcare_provider", "victim_location=US-ID", "breach_type=hacking_it_incident", "attack_vector=phishing",
		"data_location=email", "individuals_affected=13862", "data_types=name", "data_types=date_of_birth", "data_types=ssn", "data_types_excluded=payment_card",
		"breach_start=2021-05-28", "breach_end=2021-05-31", "discovered=2021-06-03", "disclosed=2021-07-13", "reported_to=hhs", "reported_to=law_enforcement",
		"remedy=credit_monitoring", "remedy=call_center", "monitoring_months=24",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, strings.Join(got, "\n"))
		}
	}
	if slices.Contains(got, "data_types=payment_card") {
		t.Error("a denied kind of data is proposed as exposed")
	}
}

func TestMembershipIsNoCount(t *testing.T) {
	a := annotate.Article{ID: "a", Title: "Insurer hacked", Text: `Corvid Health Plan was hacked last week. The insurer has 2.5 million members, but the notice does not say how many are affected. ` +
		`Corvid Health Plan said that names and claims information may have been accessed by hackers.`}
	incidents := extractor.Extract(a)
	if len(incidents) != 1 {
		t.Fatalf("%d incidents, want 1", len(incidents))
	}
	if v := incidents[0].Value(annotate.IndividualsAffected); v != nil {
		t.Errorf("the number of members is proposed as people affected: %v", v)
	}
}

func TestFurtherIncidents(t *testing.T) {
	a := annotate.Article{ID: "a", Title: "Tern Airlines hacked", Text: `Tern Airlines said that hackers stole payment card details of 40,000 passengers in March 2019. ` +
		`The airline is sorry.` + "\n\n" +
		`In 2017, Gannet Bank suffered a data breach that affected more than 3 million customers.`}
	incidents := extractor.Extract(a)
	if len(incidents) != 2 {
		t.Fatalf("%d incidents, want 2", len(incidents))
	}
	first, second := said(incidents[0]), said(incidents[1])
	for _, want := range []string{"victim=Tern Airlines", "individuals_affected=40000", "breach_start=2019-03"} {
		if !slices.Contains(first, want) {
			t.Errorf("no %s in the primary incident: %v", want, first)
		}
	}
	for _, want := range []string{"victim=Gannet Bank", "victim_type=finance", "individuals_affected=at least 3000000", "breach_start=2017"} {
		if !slices.Contains(second, want) {
			t.Errorf("no %s in the further incident: %v", want, second)
		}
	}
}

func TestNoIncident(t *testing.T) {
	for _, text := range []string{
		"Researchers warn of a new phishing scam. Scammers typically trick users into clicking a link. Users should never click on links and should always use strong passwords, experts say.",
		"The town council met on Monday to talk about the new swimming pool. It will open in May.",
		"A survey found that 40% of businesses worry about ransomware. Attackers can use malware to steal data. Organizations should patch their systems.",
		".",
	} {
		if got := extractor.Extract(annotate.Article{ID: "a", Text: text}); len(got) != 0 {
			t.Errorf("%q: %v", text, said(got[0]))
		}
	}
}

func TestOffsetsSurviveUnusualText(t *testing.T) {
	plain := annotate.Article{ID: "a", Text: clinicStory, Published: "2021-07-15"}
	odd := plain
	odd.Text = "🔓 E\u0301\r\n\r\n" + strings.NewReplacer("'", "’", "Valley Clinic", "Valley\u00a0Clinic", ". ", ".\r\n").Replace(clinicStory)
	want, got := extractor.Extract(plain), extractor.Extract(odd)
	if len(want) != 1 || len(got) != 1 {
		t.Fatalf("%d and %d incidents, want 1", len(want), len(got))
	}
	d, e := annotate.NewDocument(plain.Document()), annotate.NewDocument(odd.Document())
	for _, key := range []string{annotate.IndividualsAffected, annotate.DataTypes, annotate.BreachStart, annotate.DataLocation} {
		a, b := want[0].Fields[key], got[0].Fields[key]
		if len(a) != len(b) {
			t.Errorf("%s: %v in plain text, %v in odd", key, a, b)
			continue
		}
		for i := range a {
			x := d.Slice(a[i].Evidence[0])
			if y := strings.ReplaceAll(e.Slice(b[i].Evidence[0]), "’", "'"); a[i].Value != b[i].Value || x != y {
				t.Errorf("%s: %v %q in plain text, %v %q in odd", key, a[i].Value, x, b[i].Value, y)
			}
		}
	}
}

// check holds what must hold of every proposal.
func check(t *testing.T, a annotate.Article, incidents []annotate.Incident) []byte {
	t.Helper()
	r := annotate.Record{Article: annotate.Article{ID: "a", Title: a.Title, Text: a.Text}, Incidents: incidents}
	if err := r.CheckSpans(annotate.NewDocument(a.Document()).Len()); err != nil {
		t.Fatalf("a span is wrong: %v", err)
	}
	for k, i := range incidents {
		if i.ID != fmt.Sprint(k+1) || i.Confidence == nil || *i.Confidence < 0 || *i.Confidence > 1 {
			t.Fatalf("incident %d has the id %q or no confidence", k, i.ID)
		}
		for _, f := range annotate.Fields {
			claims := i.Fields[f.Key]
			if _, absent := i.Absent[f.Key]; absent == (len(claims) > 0) {
				t.Fatalf("%s has %d values and absent is %v", f.Key, len(claims), absent)
			}
			if !f.Many && len(claims) > 1 {
				t.Fatalf("%s has %d values", f.Key, len(claims))
			}
			for _, c := range claims {
				if len(c.Evidence) == 0 || c.Confidence == nil {
					t.Fatalf("%s=%v has no evidence or no confidence", f.Key, c.Value)
				}
			}
		}
	}
	line := r.AppendJSON(nil)
	if _, err := annotate.ParseRecord(line); err != nil {
		t.Fatalf("the proposals cannot be read back: %v\n%s", err, line)
	}
	return line
}

func TestSameProposalsEveryTimeAndAtOnce(t *testing.T) {
	a := annotate.Article{ID: "a", Text: clinicStory, Published: "2021-07-15"}
	want := check(t, a, extractor.Extract(a))
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if got := check(t, a, extract.New().Extract(a)); !bytes.Equal(got, want) {
				t.Errorf("proposals differ:\n%s\n%s", got, want)
			}
			if got := check(t, a, extractor.Extract(a)); !bytes.Equal(got, want) {
				t.Errorf("proposals differ:\n%s\n%s", got, want)
			}
		})
	}
	wait.Wait()
}

func TestVersionNamesTheRules(t *testing.T) {
	v := extractor.Version()
	hash, ok := strings.CutPrefix(v, "builtin@")
	if !ok || len(hash) != 6 || strings.Trim(hash, "0123456789abcdef") != "" {
		t.Errorf("version %q is not builtin@ and six hex digits", v)
	}
	if v != extract.New().Version() {
		t.Error("the version differs between two extractors of the same rules")
	}
}

func FuzzExtract(f *testing.F) {
	f.Add("Clinic hacked", clinicStory, "2021-07-15")
	f.Add("", "Acme, Beta and Gamma Inc. were hacked in May 2019; 3 million users' names were stolen. They demanded $5m.", "")
	f.Add("🔓 Ünïcode", "“Zoë’s Bank” was hacked.\r\nE\u0301 — 12,000 people’s PINs leaked on 29 February.", "2020")
	f.Add("A", "call (800) 555-0142 1-833 $1 1,2,3 99999999999999999999 half a million May 31 to June 2 dba & , of the U.S. St.", "2019-02")
	f.Add("\xff", "bad \xf0\x28 bytes were hacked \x00", "x")
	rules := extract.NewRules()
	f.Fuzz(func(t *testing.T, title, text, published string) {
		a := annotate.Article{ID: "a", Title: title, Text: text}
		if d, err := annotate.ParseDate(published); err == nil {
			a.Published = d
		}
		for _, e := range []*extract.Extractor{extractor, rules} {
			incidents := e.Extract(a)
			if a.Validate() == nil {
				check(t, a, incidents)
			}
		}
	})
}

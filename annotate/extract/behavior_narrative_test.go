package extract_test

import (
	"testing"

	"assay/annotate"
)

// TestPartiesOfNarratives checks that the apposition of a regulator's narrative
// says where a name ends.
func TestPartiesOfNarratives(t *testing.T) {
	for _, c := range []struct{ text, victim string }{
		{"The covered entity (CE), Body and Balance, LLC, reported that a laptop was stolen from a car. It held the PHI of 900 individuals.", "Body and Balance, LLC"},
		{"Hope Care for the Elderly Program, the covered entity (CE), discovered that an email account was hacked.", "Hope Care for the Elderly Program"},
		{"On May 3, 2017, the covered entity (CE), Quarry Health and Basalt Medical Group, learned that paper files were lost.", "Quarry Health and Basalt Medical Group"},
		{"The covered entity (CE), Painters Local 47 Welfare Fund, reported that letters were mailed to the wrong members.", "Painters Local 47 Welfare Fund"},
		{"The covered entity (CE), Tern Ventures, LLC d/b/a Ternwood Academy and Center for Youth, reported a breach of its network server.", "Tern Ventures, LLC d/b/a Ternwood Academy and Center for Youth"},
		{"Counseling and Therapy of Alder Falls, the covered entity (CE), reported that its office was burglarized and a computer stolen.", "Counseling and Therapy of Alder Falls"},
		{"Two laptops were stolen from a storage room of the covered entity (CE), Fern Oncology & Hematology, S.C., in June 2014.", "Fern Oncology & Hematology, S.C"},
		{"The covered entity (CE), Skin Consultants in Alder Falls, Inc. Two employees of the CE had replied to phishing emails.", "Skin Consultants in Alder Falls, Inc"},
	} {
		incidents := extractor.Extract(annotate.Article{ID: "x", Text: c.text})
		if len(incidents) == 0 || len(incidents[0].Fields[annotate.Victim]) == 0 {
			t.Errorf("no victim in %q", c.text)
			continue
		}
		if got := incidents[0].Fields[annotate.Victim][0].Value.String(); got != c.victim {
			t.Errorf("the victim is %q, want %q, in %q", got, c.victim, c.text)
		}
	}
}

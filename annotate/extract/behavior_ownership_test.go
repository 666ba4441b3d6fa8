package extract_test

import (
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
)

// TestWhoseItIs holds that what is an organization's own, or whose it is, tells the
// victim from those named beside it.
func TestWhoseItIs(t *testing.T) {
	e := extract.NewRules()
	for _, c := range []struct{ about, text, want string }{
		{"tools of spies", "A group that calls itself Copper Moth dumped hacking tools on Friday. The exploits, which were stolen from the National Security Agency, were put up for sale in May. Experts said the NSA's tools were genuine.", "National Security Agency"},
		{"a buyer in brackets", "Tallis Analytics (recently acquired by consulting giant Marlowe) told its staff this week that hackers stole the tax forms of 900 employees. A Marlowe spokesman had no comment.", "Tallis Analytics"},
		{"a parent", "Quillon Foods, a unit of Marlowe Group, said on Friday that hackers stole the card numbers of 40,000 customers.", "Quillon Foods"},
		{"a brand and its maker", "Voice messages of 80,000 children who own Fluffkin toys were stolen. Harrowgate Toys, which operates the Fluffkin brand, said on Monday that hackers got into its database.", "Harrowgate Toys"},
		{"a state before a utility", "Malware was found on a laptop at a Vermont electric utility on Friday, and the records of 4,000 customers were stolen. Harlow Electric said it had told the police.", "Harlow Electric"},
	} {
		isVictim(t, e, c.about, c.text, c.want)
	}
}

// TestSurnamesStandForPersons holds that somebody who is called by the surname alone is
// the person whose full name the text gave before.
func TestSurnamesStandForPersons(t *testing.T) {
	e := extract.NewRules()
	a := annotate.Article{ID: "a", Text: "Marlowe Bank said in May that it was hacked and the records of 4,000 customers were stolen. Two men, Aldo Brandis and Piet Harrow, were named in the indictment. Police arrested Brandis on Friday and charged Brandis with hacking the bank."}
	found := e.Extract(a)
	if len(found) == 0 {
		t.Fatal("no incident")
	}
	for _, c := range found[0].Fields[annotate.Attacker] {
		if c.Value.String() == "Brandis" {
			t.Errorf("attackers are %v, want the full name", found[0].Fields[annotate.Attacker])
		}
	}
}

package extract_test

import (
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
)

// partyFacts are further ways to say who was hit, where they are, who did it and
// through whom.
var partyFacts = []facts{
	{field: annotate.VictimLocation, dated: []fact{
		{"Quillon was hacked in May. Quillon, of Baltimore, said that the names of 800 people were stolen.", "US-MD"},
		{"Harlow Creek Hospital was hacked in May. The Ohio hospital said that 800 names were stolen.", "US-OH"},
		{"Yorrick was hacked last week. The Atlanta company said that 50,000 names were stolen.", "US-GA"},
		{"Yorrick was hacked last week. The Denver-based group said that 50,000 names were stolen.", "US-CO"},
		{"The Tampa clothing chain Marlowe said hackers stole card numbers of its customers.", "US-FL"},
		{"Carillon Clinic in Elmford, Ont., said a wrong number in its fax machine exposed the records of 90 patients.", "CA"},
		{"A federal judge in Cleveland sentenced a man who hacked Yorrick and stole 50,000 names.", ""},
		{"Corvid Pay, which belongs to Brambling Group of Japan, said hackers stole the card numbers of 900 customers.", ""},
		{"Yorrick was hacked last week, the company told reporters in Washington, and 50,000 names were stolen.", ""},
	}},
	{field: annotate.VictimType, dated: []fact{
		{"Wrenfield, which runs 40 hotels in Spain, said hackers stole the card numbers of its guests.", "retail"},
		{"Paddock, a company that sells software for reading other people's messages, was hacked, and 9,000 passwords were stolen.", "technology"},
		{"Tollund, one of the world's largest makers of aluminium, said hackers stole staff files.", "other"},
		{"The karaoke chain Songbird said hackers stole the names of 8,000 members.", "retail"},
		{"The accounting software firm Ledgerly said that hackers stole payroll data of its clients.", "technology"},
		{"A hospice charity, Larkrise, said a laptop with the names of donors was stolen.", "nonprofit"},
		{"The exchange Bitquill said hackers stole 4,000 bitcoin from its wallets.", "finance"},
		{"The Sunnyvale web pioneer Yorrick said hackers stole 50,000 passwords.", "technology"},
		{"Brackwater, a maker of garden tools, said hackers stole the names of 8,000 members.", "other"},
		{"Brackwater, the rewards program, said hackers stole the names of 8,000 members.", "retail"},
		{"The gym chain Brackwater said hackers stole the names of 8,000 members.", "other"},
		{"Hexham Water District said that hackers stole the names of 900 customers.", "government"},
		{"The insurer Brackwater said hackers stole the names of 8,000 owners of cats.", "finance"},
		{"The insurer Brackwater said hackers stole the names and medical records of 8,000 members.", "health_plan"},
		{"Yorrick was hacked, and its insurer paid for the loss of 50,000 names.", ""},
		{"Yorrick was hacked, and the names of 50,000 members were stolen.", ""},
	}},
	{field: annotate.Attacker, dated: []fact{
		{"Jane A. Thackeray, 33, was arrested on Monday and charged with hacking Corvid Bank.", "Jane A. Thackeray"},
		{"Corvid Bank was hacked in May. Dunstan Perivale, 29, of Leeds, got 18 months in prison for it.", "Dunstan Perivale"},
		{"Quillon Telecom was hacked in May and lost 5,000 names, said the privacy group Open Hearth.", ""},
		{"Corvid Bank was hacked in May. A crew that goes by Tarn Wolves has put 9,000 names online.", "Tarn Wolves"},
		{"Corvid Bank was hacked in May, and 9,000 names were stolen. The hacker, who signs as Mirewight, wants $5,000.", "Mirewight"},
		{"Quillon Telecom was hacked in May. Moss Lantern, a gang that speaks Russian, stole 5,000 names.", "Moss Lantern"},
		{"Quillon Telecom was hacked in May, and 5,000 names were stolen. Moss Lantern took the credit.", "Moss Lantern"},
		{"Corvid Bank was hacked in May, and two friends from Tamworth lost their savings.", ""},
	}},
	{field: annotate.ThirdParty, dated: []fact{
		{"Hackers exploited a vulnerability in Kestrel Software's Ledgerline program and stole the data of 3,000 users.", ""},
		{"Kestrel Software, the maker of Ledgerline, was hacked through a flaw in Ledgerline.", ""},
		{"Hackers exploited a vulnerability in Ledgerline, developed by Kestrel Software, and stole the data of 3,000 Kestrel users.", ""},
		{"Hackers broke into Corvid Bank by exploiting a vulnerability in Ledgerline, a file transfer program made by Kestrel Software.", "Ledgerline"},
		{"Wightmoor Council said that the addresses of 900 tenants were sent to the wrong people by its printer, Brambling Mail.", "Brambling Mail"},
		{"Gannet Water said that 9,000 names were exposed by Tallow Reed, which handles its mailing.", "Tallow Reed"},
		{"Hackers stole the passwords of 8,000 users of the yachting site Sternpost, whose forum ran on PlankBoard.", "PlankBoard"},
		{"Hackers stole the passwords of 8,000 users of the yachting site Sternpost through a known flaw in outdated PlankBoard forum software.", "PlankBoard"},
		{"Card numbers of 4,000 people who paid bills of Danbrook County were stolen through a product called PayHatch.", "PayHatch"},
		{"Corvid Bank was hacked in May, said Jane Arkwright of the consultancy Fernbrook.", ""},
		{"Gannet Water said the names of 900 customers were stolen. It had farmed out its letters to Tallow Reed Services, which found the breach in May.", "Tallow Reed Services"},
		{"The names of 900 guests of Harlow Inns were exposed. A Leeds firm named Brindlebox, a supplier, had left its server open.", "Brindlebox"},
		{"Larkrise Clinic said it was notified by its vendor Tern Billing Solutions of a breach in which 700 names were stolen.", "Tern Billing Solutions"},
		{"Hackers got into Danbrook County through Perch Payment Systems, which handles its bills, and stole 4,000 card numbers.", "Perch Payment Systems"},
		{"Wightmoor Council said 900 addresses were exposed by a third-party contractor, Sandling Data Services.", "Sandling Data Services"},
		{"Gannet Water said the names of 900 customers were exposed. The server belonged to Tallow Reed, a company that Gannet had hired to look after complaints.", "Tallow Reed"},
		{"Larkrise Clinic said the names of 700 patients were on a server of its printer. The printer, Tern Harbour, left the server open in May.", "Tern Harbour"},
		{"The drugstore chain Larkrise said it may have sent the health data of 700 customers to vendors, among them Quillon, Yorrick and X.", "Quillon; X; Yorrick"},
	}},
}

func TestAPlanHasPatientsToo(t *testing.T) {
	const told = " said hackers stole the medical data of 700 patients. The patients were told in May."
	for text, hinted := range map[string]bool{"Larkrise" + told: true, "Larkrise, a health plan for teachers," + told: false} {
		if said := strings.Contains(extract.NewRules().Explain(article(text)), "victim_type: healthcare_provider"); said != hinted {
			t.Errorf("%q: a provider is thought of: %t, want %t", text, said, hinted)
		}
	}
}

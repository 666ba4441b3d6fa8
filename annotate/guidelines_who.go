package annotate

var examplesWho = map[string][]Example{
	Victim: {
		{"Larkfield told patients on Friday of the break-in. Larkfield Children's Hospital has 200 beds.", "Larkfield Children's Hospital",
			[]string{"Larkfield Children's Hospital"}, "the fullest name, wherever it stands"},
		{"Customers of Oberon Bank were hit when its mailing house, PostHaste, was hacked.", "Oberon Bank", []string{"Oberon Bank"},
			"the vendor is not the victim while the article is about the bank"},
		{"PostHaste, which prints letters for forty banks, says its own servers were raided.", "PostHaste", []string{"PostHaste"},
			"here the vendor is the subject"},
		{"A hospital in the region, which has not been named, lost patient files.", "", nil, "the incident stays, without a victim"},
	},
	VictimType: {
		{"The health insurer Corvane Mutual", "health insurer", []string{"health_plan"}, ""},
		{"Redwater Bank has written to customers", "Bank", []string{"finance"}, "a word of the name is enough"},
		{"The airline apologized to travellers", "airline", []string{"retail"}, "travel counts as retail"},
		{"NHQ, hit last spring, has not commented", "", nil, "an acronym or a brand says nothing by itself"},
	},
	VictimLocation: {
		{"a dental chain in Tacoma, Washington", "Tacoma, Washington", []string{"US-WA"}, ""},
		{"University of Otterburn Leeds, a British college", "British", []string{"GB"}, "said of the victim, and unmistakable"},
		{"The app has users in France and Spain", "", nil, "a place of its users only"},
		{"SPRINGFIELD — A retailer said on Monday", "", nil, "a dateline that fits several places"},
	},
	ThirdParty: {
		{"Attackers used a hole in FileFerry, a file-transfer product", "FileFerry", []string{"FileFerry"}, "the flaw of an outside product let them in"},
		{"patient searches were passed on to the advertiser Clickwell", "Clickwell", []string{"Clickwell"}, "it received the data"},
		{"an unnamed billing contractor was breached", "", nil, "no name; it fills the attack vector"},
		{"the shop had left its StoreBase database without a password", "", nil, "its own set-up was wrong, not the product"},
	},
	Attacker: {
		{"A gang that calls itself Grey Heron took credit", "Grey Heron", []string{"Grey Heron"}, ""},
		{"Police charged Milo Sandvik, a former clerk, with the theft", "Milo Sandvik", []string{"Milo Sandvik"}, "believed to be responsible"},
		{"hackers, thought to be from abroad", "", nil, "nobody is named"},
		{"a user named dumpking offers the files for $500", "", nil, "a seller is not the attacker"},
	},
}

package annotate

var examplesWhat = map[string][]Example{
	IndividualsAffected: {
		{"nearly 12,000 clients; its report to the state counts 11,874", "11,874", []string{"exact 11874"}, "the exact number goes before the rounded one"},
		{"more than 40,000 guests", "more than 40,000", []string{"at_least 40000"}, ""},
		{"between 500 and 800 pupils", "800", []string{"at_most 800"}, "a range is at most its upper end"},
		{"3 million users were affected", "3 million", []string{"exact 3000000"}, "a round number without a hedge is exact"},
		{"The plan, which has 1.2 million members, did not say how many were hit", "", nil, "how many there are is not how many were hit"},
	},
	DataTypes: {
		{"names, home addresses and test results", "names, home addresses and test results", []string{"name", "address", "clinical"}, ""},
		{"a tax identifier from Poland and passport scans", "tax identifier from Poland and passport", []string{"ssn", "government_id"},
			"any country's tax number; identity papers apart"},
		{"e-mail addresses may have been seen, and passwords", "e-mail addresses may have been seen, and passwords", []string{"email_address", "credentials"},
			"what may have been seen counts"},
		{"customers' contact details and personal information", "", nil, "vague words name no kind"},
	},
	DataTypesExcluded: {
		{"No card numbers were taken, nor were passwords", "card numbers were taken, nor were passwords", []string{"payment_card", "credentials"},
			"and neither is a data type of the incident"},
		{"Only e-mail addresses were exposed", "", nil, "nothing is named as spared"},
	},
}

package annotate

var examplesAfter = map[string][]Example{
	ReportedTo: {
		{"the health department's portal lists it; the FBI is investigating", "health department's portal lists it; the FBI", []string{"hhs", "law_enforcement"},
			"of the United States; an investigation counts"},
		{"a man was arrested over the hack", "arrested", []string{"law_enforcement"}, "so does an arrest"},
		{"the regulator will be informed if the law requires it", "", nil, "nothing has happened yet"},
	},
	Remedy: {
		{"a year of credit monitoring and a helpline", "credit monitoring and a helpline", []string{"credit_monitoring", "call_center"}, ""},
		{"it reset the password of every account", "reset the password", []string{"password_reset"}, ""},
		{"Experts say that users might want to change passwords", "", nil, "a hedged tip from others is no remedy"},
	},
	MonitoringMonths: {
		{"two years of free identity protection", "two years", []string{"24"}, "a year is 12"},
		{"free monitoring is offered", "", nil, "no length is said"},
	},
	RansomDemand: {
		{"they wanted 4 bitcoin, about $47,000 then", "4 bitcoin", []string{"4 BTC"}, "the coin where both are named"},
		{"it paid $1.2 million of the $5 million that was asked", "$5 million", []string{"5000000 USD"}, "the demand goes before the payment"},
		{"the data is on sale for $900", "", nil, "a price is no ransom"},
	},
}

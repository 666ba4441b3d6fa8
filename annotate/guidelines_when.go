package annotate

var examplesWhen = map[string][]Example{
	BreachStart: {
		{"from March 8 to 14, 2023, somebody read the mail", "March 8", []string{"2023-03-08"}, "the 14th is the end"},
		{"the server had been open since early 2021", "since early 2021", []string{"2021"}, "as precise as is certain"},
		{"the attack of 3 June (no year, no day of publication)", "3 June", []string{"XXXX-06-03"}, "a year that cannot be known"},
		{"discovered on May 2; it is not known since when", "", nil, "a discovery is no start"},
	},
	BreachEnd: {
		{"intruders were inside until October 19, 2022", "October 19, 2022", []string{"2022-10-19"}, ""},
		{"the laptop was stolen on May 5", "", nil, "no last day beside the first"},
	},
	Discovered: {
		{"the clinic noticed it on Tuesday (published Friday, 14 June 2024)", "Tuesday", []string{"2024-06-11"}, "reckoned back from the day of publication"},
		{"a researcher found the database on 4 May", "", nil, "the victim's own learning counts, not a researcher's"},
	},
	Disclosed: {
		{"letters went out on August 30, 2022", "August 30, 2022", []string{"2022-08-30"}, ""},
		{"last month the firm told customers (published 9 January 2024)", "last month", []string{"2023-12"}, ""},
		{"in a second statement on 6 May it raised the number", "", nil, "a follow-up is not the first word"},
	},
}

package annotate

var examplesHow = map[string][]Example{
	BreachType: {
		{"Its servers were hacked in June", "hacked", []string{"hacking_it_incident"}, ""},
		{"A letter with 300 names went to the wrong school", "went to the wrong school", []string{"unauthorized_access_disclosure"}, "misdelivery discloses"},
		{"Thieves broke into the office and took two laptops", "took two laptops", []string{"theft"}, "theft is of things"},
		{"The firm has suffered a security incident", "", nil, "a bare incident, leak or breach has no type"},
	},
	AttackVector: {
		{"The intruder may have come in by phishing or a reused password", "phishing or a reused password", []string{"phishing", "stolen_credentials"},
			"every suspected cause that is named"},
		{"Ransomware locked the clinic's files after they had been copied", "Ransomware", []string{"ransomware"},
			"no malware beside it for the same program"},
		{"An open storage bucket showed guest lists to anyone", "open storage bucket", []string{"misconfiguration"}, ""},
		{"The chain blames its payroll vendor, which was breached", "its payroll vendor", []string{"third_party"}, "a vendor without a name still counts"},
		{"2 million accounts are for sale on a forum", "", nil, "an offer says nothing about the way in"},
	},
	DataLocation: {
		{"three staff mailboxes were read", "mailboxes", []string{"email"}, ""},
		{"files on the patient portal and on a stolen laptop", "patient portal and on a stolen laptop", []string{"network_server", "laptop"}, "a portal is a server"},
		{"an intruder was in its systems for a month", "", nil, "a bare system is no place"},
	},
}

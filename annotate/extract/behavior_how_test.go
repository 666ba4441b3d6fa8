package extract_test

import "assay/annotate"

// howFacts are the minimum for the fields of how.
var howFacts = []facts{
	{field: annotate.BreachType, dated: []fact{
		{"Hackers stole the data of 30,000 customers of Corvid Bank.", "hacking_it_incident"},
		{"Danbrook County was hit by ransomware that locked its servers.", "hacking_it_incident"},
		{"An employee of Harrow Valley Clinic fell for a phishing email, and an intruder read patient messages.", "hacking_it_incident"},
		{"Alder Grove Dental accidentally emailed a list of 400 patients to the wrong person.", "unauthorized_access_disclosure"},
		{"Kestrel Software left a database of user records open to the internet without a password.", "unauthorized_access_disclosure"},
		{"A nurse at Lakeshore Hospital snooped on the records of 210 patients without a work reason.", "unauthorized_access_disclosure"},
		{"Pinewood Clinic disclosed patient data to advertisers through tracking pixels on its website.", "unauthorized_access_disclosure"},
		{"A laptop with the data of 1,900 patients was stolen from a car of an employee of Fernhill Hospice.", "theft"},
		{"Burglars broke into the office of Brightwater Eye Care and took three computers with patient files.", "theft"},
		{"Gannet Insurance lost a backup tape with the names of 18,000 policyholders.", "loss"},
		{"A USB drive with student records of Eastmoor College went missing in the mail.", "loss"},
		{"Boxes of medical charts from Orchard Family Practice were found in a dumpster behind the building.", "improper_disposal"},
		{"Tern Airlines said on Monday that there had been a data breach. The airline gave no details.", ""},
	}},
	{field: annotate.AttackVector, dated: []fact{
		{"Intruders got into Harrow Valley Clinic's email after a worker clicked on a phishing message.", "phishing"},
		{"Attackers used credential stuffing to log in to 60,000 accounts of Marlowe shoppers.", "stolen_credentials"},
		{"Danbrook County's computers were encrypted by ransomware on Sunday.", "ransomware"},
		{"Malware on the tills of Bellavista Hotels stole guests' card numbers.", "malware"},
		{"Hackers used an SQL injection to steal the user table of Dragonkeep.com.", "software_vulnerability"},
		{"A misconfigured server at Kestrel Software exposed 70,000 customer files.", "misconfiguration"},
		{"Patient data of Lakeshore Eye Center was stolen in a hack of its billing vendor.", "third_party"},
		{"A rogue employee of Gannet Bank copied the files of 900 customers and sold them.", "insider_misuse"},
		{"A tracking pixel on the website of Pinewood Hospital sent patient data to a social network.", "tracking_technology"},
		{"Orchard County mailed tax forms of 640 workers to the wrong addresses.", "misdelivery"},
		{"Thieves stole a laptop from Alder Grove Dental that held the records of 1,100 patients.", "physical_theft"},
		{"Fernhill Hospice lost a flash drive with the names of 800 patients.", "loss"},
		{"Patient files of Brightwater Clinic were thrown away in an open dumpster instead of being shredded.", "improper_disposal"},
		{"Card-skimming code was hidden on the checkout page of the online shop Finch & Daughters.", "malware"},
		{"Corvid Bank was hacked, and data on 30,000 customers was stolen.", ""},
	}},
	{field: annotate.DataLocation, dated: []fact{
		{"Hackers read the email accounts of four employees of Harrow Valley Clinic.", "email"},
		{"An intruder copied a database of Corvid Bank with the names of 30,000 customers.", "network_server"},
		{"Files on a server of Eastmoor University were stolen by hackers.", "network_server"},
		{"Kestrel Software left a cloud storage bucket with 70,000 customer files open to anyone.", "network_server"},
		{"A worker at Lakeshore Hospital looked at the electronic medical records of 210 patients without permission.", "electronic_medical_record"},
		{"A laptop that held patient data was stolen from Fernhill Hospice.", "laptop"},
		{"Burglars took two desktop computers with patient files from Brightwater Eye Care.", "desktop_computer"},
		{"Gannet Insurance lost a USB drive with the names of 4,000 policyholders.", "other_portable_device"},
		{"An unencrypted hard drive with student records was stolen from Pinewood School District.", "other_portable_device"},
		{"Paper records of 900 patients of Orchard Family Practice were left in a public hallway and taken.", "paper_films"},
		{"X-ray films were stolen from the warehouse of Alder Grove Radiology.", "paper_films"},
		{"Malware on the point-of-sale systems of Marlowe stores stole card numbers.", "other"},
	}},
}

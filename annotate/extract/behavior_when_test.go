package extract_test

import "assay/annotate"

// whenFacts are the minimum for the fields of when.
var whenFacts = []facts{
	{field: annotate.BreachStart, dated: []fact{
		{"Hackers broke into Corvid Bank on March 3, 2021 and stole customer data.", "2021-03-03"},
		{"An intruder had access to the email of Harrow Valley Clinic between May 28 and June 2.", "2021-05-28"},
		{"Malware stole card numbers at Bellavista Hotels from August 2020 to January 2021.", "2020-08"},
		{"A database of Kestrel had been open to the internet since early 2019.", "2019"},
		{"Thieves stole a laptop with patient data from Fernhill Hospice last month.", "2021-06"},
		{"The ransomware attack on Danbrook County took place on Sunday.", "2021-07-11"},
		{"Dragonkeep users' passwords were stolen in a hack in April.", "2021-04"},
		{"Pinewood School District was hit by a phishing attack on 12 February 2021.", "2021-02-12"},
		{"Eastmoor University was hacked two years ago, and student records were copied.", "2019"},
		{"The breach at Marlowe began in late October 2020, when hackers planted code on its website.", "2020-10"},
		{"Tern Airlines was hacked yesterday.", "2021-07-14"},
		{"Corvid Bank, founded in 1987, was hacked, and customer data was stolen.", ""},
	}, undated: []fact{
		{"On June 3, hackers broke into the network of Gannet Bank and stole customer data.", "XXXX-06-03"},
		{"A laptop with patient data was stolen from Alder Grove Dental on November 9, 2018.", "2018-11-09"},
	}},
	{field: annotate.BreachEnd, dated: []fact{
		{"An intruder had access to the email of Harrow Valley Clinic between May 28 and June 2.", "2021-06-02"},
		{"Malware stole card numbers at Bellavista Hotels from August 2020 to January 2021.", "2021-01"},
		{"Hackers were in the network of Corvid Bank from 3 to 9 March 2021.", "2021-03-09"},
		{"The file of Eastmoor University was open to anyone from November 5, 2020 until February 1, 2021.", "2021-02-01"},
		{"Card data was stolen from Marlowe's online shop between April 1 and April 20.", "2021-04-20"},
		{"Attackers had access to servers of Quillon Telecom from May 4 through May 30, 2021.", "2021-05-30"},
		{"From January to March 2020, malware on tills at Finch & Daughters copied card numbers.", "2020-03"},
		{"A database of Kestrel lay open from December 2018 till June 2020.", "2020-06"},
		{"Hackers accessed an email account of Pinewood School District May 2-6.", "2021-05-06"},
		{"The unauthorized access to files of Gannet Insurance lasted from June 1, 2021 to June 4, 2021.", "2021-06-04"},
		{"Hackers broke into Tern Airlines on March 3, 2021.", ""},
	}},
	{field: annotate.Discovered, dated: []fact{
		{"Harrow Valley Clinic discovered on June 3 that an intruder had read its email.", "2021-06-03"},
		{"Corvid Bank learned of the hack on May 12, 2021.", "2021-05-12"},
		{"On April 9, Eastmoor University detected unusual activity on a server and found that hackers had copied student files.", "2021-04-09"},
		{"Fernhill Hospice noticed the theft of the laptop on February 20, 2021.", "2021-02-20"},
		{"The breach of Marlowe's online shop was discovered in March 2021.", "2021-03"},
		{"Danbrook County became aware of the ransomware attack on June 14.", "2021-06-14"},
		{"Gannet Insurance was notified by police on May 4 that its data had been stolen.", "2021-05-04"},
		{"The hack of Quillon Telecom came to light on January 8, 2021, when a technician found strange files.", "2021-01-08"},
		{"Bellavista Hotels found malware on its payment systems on 2 December 2020.", "2020-12-02"},
		{"Dragonkeep's staff first spotted the intrusion on June 30 and shut down the forum.", "2021-06-30"},
		{"Hackers stole data from Kestrel on May 3.", ""},
	}, undated: []fact{
		{"Alder Grove Dental identified the break-in on October 17.", "XXXX-10-17"},
	}},
	{field: annotate.Disclosed, dated: []fact{
		{"Corvid Bank said on Tuesday that hackers had stolen customer data.", "2021-07-13"},
		{"Harrow Valley Clinic announced on July 2 that patient data had been stolen.", "2021-07-02"},
		{"In a notice dated June 18, 2021, Gannet Insurance told policyholders of the hack.", "2021-06-18"},
		{"Eastmoor University notified students of the data theft on May 20.", "2021-05-20"},
		{"Tern Airlines confirmed on Monday that it had been hacked.", "2021-07-12"},
		{"Marlowe wrote to its customers on June 9 about the theft of card numbers.", "2021-06-09"},
		{"On July 1, Danbrook County disclosed that ransomware had hit its servers.", "2021-07-01"},
		{"Quillon Telecom admitted yesterday that an intruder had copied call records.", "2021-07-14"},
		{"Fernhill Hospice mailed letters on April 30, 2021 to patients whose data was on the stolen laptop.", "2021-04-30"},
		{"Kestrel published a statement on its website on June 25 saying that user data had leaked.", "2021-06-25"},
		{"Hackers stole data from Bellavista Hotels on May 3.", ""},
	}, undated: []fact{
		{"In an October 4 letter to patients, Alder Grove Dental disclosed the theft of a hard drive.", "XXXX-10-04"},
	}},
}

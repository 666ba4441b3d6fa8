package extract_test

import "assay/annotate"

// countFacts are further cases of how many people an incident affected: how numbers
// are written, what they count, and which of several is meant.
var countFacts = facts{field: annotate.IndividualsAffected, dated: []fact{
	// people who only belong to it
	{"Corvid Bank, which has 24,500 people in 18 countries, was hacked.", ""},
	{"Fernhill Trust, which serves 654,000 people, was hacked.", ""},
	{"Hackers stole coins worth 40 billion won from Ternpay.", ""},
	{"Hackers breached the website of Danbrook, a suburb of about 4,300 people.", ""},
	{"The school district of Pinewood, a borough of 52,000 inhabitants, was hacked.", ""},
	// how a number is written
	{"Quillon Telecom kept quiet for a year about 57,000 customers whose data was stolen by hackers.", "57000"},
	{"Hackers stole the records of more than a million customers of Corvid Bank.", "at least 1000000"},
	{"The hack of Dragonkeep exposed the passwords of two hundred and fifty thousand players.", "250000"},
	{"A quarter of a million patients of Fernhill Hospice had their records stolen by hackers.", "250000"},
	{"One and a half million customers of Quillon Telecom had their data stolen in the hack.", "1500000"},
	{"The data of 35 lakh customers of Quillon Telecom was leaked by hackers.", "3500000"},
	{"The data breach at Kestrel Insurance affected nearly 12-million customers.", "about 12000000"},
	{"Hackers breached Marlowe and stole 6,000-plus customer records.", "at least 6000"},
	{"Hackers stole the data of 5,000 or more members of Dragonkeep.", "at least 5000"},
	{"Data of upwards of 45,000 students was stolen in the hack of Eastmoor University.", "at least 45000"},
	{"The hack of Tern Airlines affected no fewer than 9,000 passengers.", "at least 9000"},
	{"Just over 3,100 patients of Harrow Valley Clinic were affected by the data breach.", "at least 3100"},
	{"Roughly 18,500 current and former employees of Ruhrmann Steel had their data stolen by hackers.", "about 18500"},
	{"The breach at Pinewood School District affected in the region of 3,000 pupils.", "about 3000"},
	{"No more than 750 residents of Danbrook were affected by the data breach at the city.", "at most 750"},
	{"Anywhere from 2,000 to 4,000 guests of Bellavista Hotels had their card data stolen by hackers.", "at most 4000"},
	{"Hackers stole the data of less than 1,000 customers of Marlowe.", "at most 1000"},
	// what is counted
	{"Kestrel Insurance was hacked. The number of policyholders affected is 81,204.", "81204"},
	{"Hackers breached Marlowe. Individuals affected: 4,233.", "4233"},
	{"Hackers stole the files of 900 patients from Harrow Valley Clinic.", "900"},
	{"A hacker stole some 120,000 password hashes from Dragonkeep.", "about 120000"},
	{"Fernhill Hospice lost 1,551 patients' files in a burglary.", "1551"},
	{"Hackers stole 20,000 internal emails from Corvid Bank.", ""},
	{"Hackers stole 3 million documents from Ruhrmann Steel.", ""},
	{"The ransomware attack on Danbrook locked 150 computers.", ""},
	{"Tens of thousands of Quillon Telecom customers had their data stolen by hackers.", ""},
	{"Hackers breached Corvid Bank and demanded $250,000.", ""},
	{"Marlowe was hacked and its 1,200 stores had to close.", ""},
	{"Hackers broke into Corvid Bank.[2] Customer data was stolen.", ""},
	// which of several numbers
	{"Hackers stole the data of 4,100 patients of Harrow Valley Clinic, which serves 90,000 patients in the county.", "4100"},
	{"Dragonkeep, with 8 million users, was hacked. The passwords of 31,000 users were stolen.", "31000"},
	{"Corvid Bank was hacked. It affected 62,000 customers, including 1,300 in Norway.", "62000"},
	{"Marlowe was hacked. The retailer first said that 1,000 customers were affected, but now says that 2,600 customers had their data stolen.", "2600"},
	{"The breach at Alder Grove Dental affected 9,020 patients. Social Security numbers of 44 of them were exposed.", "9020"},
	{"Marlowe was hacked and the thieves took information about 3 million shoppers.", "3000000"},
	{"Hackers stole 48,000 payment cards or more from Bellavista Hotels.", "at least 48000"},
	{"Corvid Bank was hacked. It has told the 20,400 customers who were affected to change their passwords.", "20400"},
	{"Kestrel Insurance was breached. Customers with questions can call 1300 555 123.", ""},
	{"Hackers broke into Bellavista Hotels, which serves 2 million guests a year, and stole card data.", ""},
	{"Marlowe lost 50,000 customers after it was hacked in May.", ""},
	{"Ruhrmann Steel, with 30,000 staff, was hit by a ransomware attack.", ""},
	{"Malware was found at Marlowe in more than 250 garden centers.", ""},
	{"Quillon Telecom, founded in 1889, was breached by hackers.", ""},
	{"A leaked file of Dragonkeep was found online by researchers. It has 214,000 rows with user names and passwords.", "214000"},
	{"Phishing emails were sent to 155 employees of Alder Grove Dental, and the records of 13,112 patients were exposed.", "13112"},
}}

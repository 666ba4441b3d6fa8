package extract_test

import "assay/annotate"

// whatFacts are the minimum for the fields of what.
var whatFacts = []facts{
	countFacts, dataTypeFacts, denialFacts,
	{field: annotate.IndividualsAffected, dated: []fact{
		{"Hackers stole the records of 13,862 patients of Harrow Valley Clinic.", "13862"},
		{"A breach at Corvid Bank has affected more than 30,000 customers.", "at least 30000"},
		{"Some 4,500 students of Eastmoor University had their data stolen by hackers.", "about 4500"},
		{"Up to 2.3 million users of Dragonkeep had their passwords stolen in the hack.", "at most 2300000"},
		{"The theft of a laptop from Fernhill Hospice exposed the data of nearly twelve thousand patients.", "about 12000"},
		{"Pinewood School District said at least 700 teachers were affected by the phishing attack.", "at least 700"},
		{"Between 500 and 900 donors of the Brightwater Foundation had their card numbers stolen by hackers.", "at most 900"},
		{"Half a million accounts of Quillon Telecom customers were breached by hackers.", "500000"},
		{"Marlowe was hacked, and 1.2m customers had their addresses stolen.", "1200000"},
		{"Kestrel Insurance was hacked in May. About 80,000 people were affected, the insurer first said; a filing with the state put the number at 80,411.", "80411"},
		{"Hackers stole 40 gigabytes of data from Ruhrmann Steel.", ""},
		{"Gannet Health Plan, which has 2.5 million members, was hacked. It has not said how many people are affected.", ""},
		{"As many as 60,000 guests of Bellavista Hotels may have had their card data stolen by malware.", "at most 60000"},
		{"Fewer than 300 residents of Danbrook had their tax records stolen in the ransomware attack on the city.", "at most 300"},
	}},
	{field: annotate.DataTypes, dated: []fact{
		{"Hackers stole the names and email addresses of customers of Corvid Bank.", "name; email_address"},
		{"The stolen laptop of Fernhill Hospice held patients' dates of birth and diagnoses.", "date_of_birth; clinical"},
		{"Social Security numbers of 700 teachers at Pinewood School District were exposed in a phishing attack.", "ssn"},
		{"Malware at Bellavista Hotels stole guests' credit card numbers and expiration dates.", "payment_card"},
		{"Usernames and hashed passwords of 200,000 members of the Dragonkeep forum were stolen by hackers.", "credentials"},
		{"The attackers who hacked Tern Airlines took passport numbers and travel itineraries.", "government_id; other"},
		{"Phone numbers and home addresses of Quillon Telecom customers were leaked by hackers.", "phone_number; address"},
		{"An open server of Kestrel exposed the IP addresses and browsing history of its users.", "online_activity"},
		{"Letters sent to the wrong people by Gannet Health Plan showed medical record numbers and dates of service.", "medical_record_number; dates_of_service"},
		{"Hackers who broke into Danbrook County copied W-2 forms and bank account numbers of its workers.", "tax; bank_account"},
		{"The hack of Alder Grove Medical Group exposed health insurance information and lab results.", "health_insurance; clinical"},
		{"Photos and fingerprints of 3,000 employees were stolen by hackers from Ruhrmann Steel.", "biometric_photo"},
		{"The stolen file of Eastmoor University listed the age, gender and salary of 1,100 staff members.", "demographic; employment"},
		{"Hackers stole personal information of 5,000 customers of Marlowe.", ""},
	}},
	{field: annotate.DataTypesExcluded, dated: []fact{
		{"Hackers stole names from Corvid Bank, but no Social Security numbers were taken.", "ssn"},
		{"Marlowe was hacked. Credit card numbers were not exposed, the retailer said.", "payment_card"},
		{"The stolen laptop of Fernhill Hospice did not contain bank account numbers or Social Security numbers.", "bank_account; ssn"},
		{"Dragonkeep was hacked and email addresses were stolen. Passwords were not affected.", "credentials"},
		{"There is no evidence that medical records were accessed in the ransomware attack on Harrow Valley Clinic.", "clinical"},
		{"Hackers broke into the website of Tern Airlines. Neither passport numbers nor card details were compromised.", "government_id; payment_card"},
		{"The breach at Eastmoor University exposed student names. It did not involve dates of birth.", "date_of_birth"},
		{"Quillon Telecom was hacked and phone numbers were stolen, although no passwords or PINs were accessed.", "credentials"},
		{"Alder Grove Dental lost a USB drive with patient names. No financial information was stored on it.", "billing"},
		{"Hackers stole names and addresses from Gannet Insurance. Social Security numbers weren't included.", "ssn"},
		{"Hackers stole names and dates of birth from Pinewood School District.", ""},
		{"Bellavista Hotels was hacked, and guests' names were stolen, but not their payment card data.", "payment_card"},
	}},
}

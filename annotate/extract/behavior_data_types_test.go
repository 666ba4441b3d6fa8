package extract_test

import "assay/annotate"

// dataTypeFacts are further cases of what kinds of data an incident exposed: lists
// and what governs them, shared heads, and words that name no data where they stand.
var dataTypeFacts = facts{field: annotate.DataTypes, dated: []fact{
	{"Hackers stole names, home and email addresses of customers of Corvid Bank.", "name; address; email_address"},
	{"The breach at Marlowe exposed customers' names, phone, and email.", "name; phone_number; email_address"},
	{"The hack of Fernhill Hospice exposed medical and billing records.", "clinical; billing"},
	{"Hackers made off with 47,000 Social Security numbers of workers at Ruhrmann Steel.", "ssn"},
	{"Bellavista Hotels was hacked. Taken were names, dates of arrival and passport numbers.", "name; government_id; other"},
	{"A laptop with the names, treatment and compensation of 900 nurses was stolen from Alder Grove Dental.", "name; clinical; employment"},
	{"Marlowe disclosed a card breach at 40 of its stores.", "payment_card"},
	{"Tern Airlines was hacked and flyers' names and frequent flyer numbers were dumped online.", "name; other"},
	{"Hackers broke into the network of Ruhrmann Steel using stolen passwords and copied blueprints.", "other"},
	{"Dragonkeep was hacked and is asking its users to reset their passwords. Email addresses were stolen.", "email_address"},
	{"The server of Kestrel Insurance stood open without a password and exposed names.", "name"},
	{"Danbrook was hacked and refused to pay. It will address the issue.", ""},
	{"Quillon Telecom was breached by hackers. It isn't known whether card numbers were taken.", ""},
	{"Hackers broke into Corvid Bank. Names and home addresses were in the file; for some customers, passport numbers too.", "name; address; government_id"},
	{"The breach at Marlowe exposed names, which were not encrypted, email addresses and, in some cases, dates of birth.", "name; email_address; date_of_birth"},
	{"Hackers stole names, passwords, shoe sizes and favourite teams of members of Dragonkeep.", "name; credentials; other"},
	{"Danbrook was hacked. The stolen file had names and passport numbers.", "name; government_id"},
	{"Quillon Telecom was hacked. Among the files were names, phone numbers and call logs.", "name; phone_number; other"},
	{"Hackers stole 40 million cards from Marlowe.", "payment_card"},
	{"Kestrel Insurance was hacked. The thieves already had names and dates of birth, which let them answer its questions.", ""},
	{"Hackers got into claims of Kestrel Insurance with Social Security numbers and birth dates that they had obtained elsewhere.", ""},
	{"The exchange Dragonkeep was hacked and lost 3,000 bitcoin to the thieves.", "other"},
	{"Hackers accessed real names and addresses of customers of Kestrel Insurance.", "name; address"},
	{"The website of Tern Airlines was handing out names, email and home addresses of flyers.", "name; email_address; address"},
	{"Hackers took names and contact details from Pinewood School District.", "name"},
	{"Hackers copied non-medical data of patients of Fernhill Hospice.", ""},
	{"Hackers stole passwords and security questions from Corvid Bank.", "credentials"},
	{"The hackers who breached Pinewood School District mailed copies of tax forms and salary information.", "tax; employment"},
	{"Hackers broke into Kestrel Insurance and took names, phone numbers and what customers owed.", "name; phone_number; billing"},
	{"The stolen file of Danbrook lists names, how much each tenant pays and where people work.", "name; billing; employment"},
	{"Hackers copied names, when patients were seen and what they were treated for from Alder Grove Dental.", "name; dates_of_service; clinical"},
	{"Hackers stole email addresses and the name of the hospital from Fernhill Hospice.", "email_address"},
	{"Hackers broke into Corvid Bank and stole email addresses. The indictment names Ivo Marsh.", "email_address"},
	{"Quillon Telecom was hacked and lost names, tax numbers, the model of the phone and number plates.", "name; ssn; online_activity; other"},
	{"The breach at Harrow Valley Clinic exposed names, dates of the last refill, blood results and treatment costs.", "name; dates_of_service; clinical; billing"},
}}

// denialFacts are further ways to say that data was not involved, and their scope.
var denialFacts = facts{field: annotate.DataTypesExcluded, dated: []fact{
	{"Harrow Valley Clinic was hacked, and names were stolen. At no time were Social Security numbers exposed.", "ssn"},
	{"Hackers stole names from Corvid Bank. Not taken were card numbers, bank account numbers or dates of birth.", "payment_card; bank_account; date_of_birth"},
	{"Bellavista Hotels was hacked. Names were stolen; passport numbers did not leave the system, and card numbers were not among the data.", "payment_card"},
	{"Dragonkeep was hacked. Email addresses are gone. Payment card data, which is kept in a separate system, remains secure.", "payment_card"},
	{"Kestrel Insurance was breached and names were copied. Diagnoses and test results were not.", "clinical"},
	{"The breach of Marlowe exposed names. There is nothing to suggest that passwords were stolen.", "credentials"},
	{"Fernhill Hospice was hacked and names were stolen. There is no evidence that Social Security numbers have been misused.", ""},
	{"Tern Airlines was hacked. Card numbers are encrypted and weren't seen; names were.", "payment_card"},
	{"Harrow Valley Clinic was hacked. The company does not believe that your password was compromised.", "credentials"},
	{"The server of Quillon Telecom had no password, and hackers stole names.", ""},
	{"The stolen files of Alder Grove Dental held names, but no Social Security numbers, bank details or X-rays.", "ssn; bank_account; clinical"},
	{"Names were taken in the hack of Pinewood School District, with the exception of dates of birth.", "date_of_birth"},
	{"Hackers broke into Danbrook and took names. Credit card numbers stayed out of reach.", "payment_card"},
}}

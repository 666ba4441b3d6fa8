package extract_test

import (
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
)

// told is a text, and what it tells in one field of each of its incidents: their
// values, parted by "; ", the incidents by " | ".
type told struct{ field, text, want string }

// Older incidents of the same victim, lists of victims with a fact each, and what
// is said of a whole list.
var furtherIncidents = []told{
	{annotate.IndividualsAffected, "Gannet Bank said hackers stole the records of 40,000 customers. Branches stay open. The news comes four months after thieves accessed the data of 133,000 customers.", "40000 | 133000"},
	{annotate.IndividualsAffected, "Hackers stole the records of 40,000 customers of Gannet Bank. It was hacked for the second time in three years. Back in 2016, Gannet Bank was breached, and 7,500 customers were affected.", "40000 | 7500"},
	{annotate.BreachStart, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. It faced scrutiny before, after a 2014 hack exposed the data of 8,000 customers.", "2021-06 | 2014"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. In a previous breach, hackers stole the data of 8,000 customers.", "Gannet Bank | Gannet Bank"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. The bank has no history of breaches. It said it was sorry.", "Gannet Bank"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. The same gang has hit Tern Insurance, Marlowe Stores and Corvid Health Plan.", "Gannet Bank | Tern Insurance | Marlowe Stores | Corvid Health Plan"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. Other recent victims: Marlowe Stores (40,000 cards), Tern Insurance (3,000 records).", "Gannet Bank | Marlowe Stores | Tern Insurance"},
	{annotate.IndividualsAffected, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. Other recent victims: Marlowe Stores (40,000 cards), Tern Insurance (3,000 customers).", " | 40000 | 3000"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Dana Wills, head of research at the consultancy Pinemoor, said breaches like this are common.", "Gannet Bank"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. Tern Insurance and Marlowe Stores use the same software; neither of them was affected.", "Gannet Bank"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. It was founded in 2004 by two former Tern Insurance managers.", "Gannet Bank"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. Last month Marlowe Stores said that 40,000 email addresses had been copied by hackers.", "Gannet Bank | Marlowe Stores"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. The Danbrook Utilities Commission is investigating the breach.", "Gannet Bank"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. Earlier this year it was Marlowe Stores that lost the card numbers of its shoppers.", "Gannet Bank | Marlowe Stores"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. Tern Insurance and Marlowe Stores were among the companies affected by similar attacks last year.", "Gannet Bank | Tern Insurance | Marlowe Stores"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. Last year Marlowe Stores was fined $2 million over a breach.", "Gannet Bank | Marlowe Stores"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. It has been embarrassed before. In 2016 crooks pulled tax forms out of its payroll site.", "Gannet Bank | Gannet Bank"},
	{annotate.AttackVector, "Gannet Bank was hit by ransomware in June 2021, the bank said. Customers are worried. In May hackers got into the network of Tern Insurance in the same way.", "ransomware | ransomware"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. It isn't Gannet's first breach. In 2016 somebody took the card numbers of 9,000 customers.", "Gannet Bank | Gannet Bank"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. It is the worst week of the lender since 2014, when a laptop with the records of 9,000 customers was stolen.", "Gannet Bank | Gannet Bank"},
	// lists in the background, and what their verb says of each
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. Branches stay open. Other lenders that have reported malware on payment systems are Tern Insurance, Marlowe Stores and Corvid Finance.", "Gannet Bank | Tern Insurance | Marlowe Stores | Corvid Finance"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. Tern Insurance, the grocer Marlowe Stores and law firm Aske & Thorne have each had to admit to breaches this year.", "Gannet Bank | Tern Insurance | Marlowe Stores | Aske & Thorne"},
	// what the main verb of a name, and its clause, say
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. Marlowe Stores, of Danbrook, lost the card numbers of 4,000 shoppers last month.", "Gannet Bank | Marlowe Stores"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. In May hackers got into the network of Tern Insurance in the same way.", "Gannet Bank | Tern Insurance"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. Such attacks are common, said Dana Wills of the nonprofit Pinemoor.", "Gannet Bank"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. Tern Insurance, which agreed last year to buy the bank, declined to comment.", "Gannet Bank"},
	{annotate.Victim, "Gannet Bank was hacked in June 2021, the bank said. Customers are worried. The forms were bought in 2014 from a former Tern Insurance clerk.", "Gannet Bank"},
}

func TestFurtherBehaviour(t *testing.T) {
	for _, who := range extractors() {
		all := passes{t: t, who: who}
		for _, c := range furtherIncidents {
			all.check(c.field, c.text, allOf(who.e, c.text, c.field), c.want)
		}
		all.report("further incidents")
	}
}

// allOf returns the values of a field of every incident.
func allOf(e *extract.Extractor, text, field string) string {
	var out []string
	for _, incident := range e.Extract(article(text)) {
		var values []string
		for _, c := range incident.Fields[field] {
			values = append(values, c.Value.String())
		}
		out = append(out, sorted(values))
	}
	return strings.Join(out, " | ")
}

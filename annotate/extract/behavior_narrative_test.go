package extract_test

import (
	"testing"

	"assay/annotate"
)

// TestPartiesOfNarratives checks that the apposition of a regulator's narrative
// says where a name ends.
func TestPartiesOfNarratives(t *testing.T) {
	cases := []struct{ text, victim string }{
		{"The covered entity (CE), Body and Balance, LLC, reported that a laptop was stolen from a car. It held the PHI of 900 individuals.", "Body and Balance, LLC"},
		{"Hope Care for the Elderly Program, the covered entity (CE), discovered that an email account was hacked.", "Hope Care for the Elderly Program"},
		{"On May 3, 2017, the covered entity (CE), Quarry Health and Basalt Medical Group, learned that paper files were lost.", "Quarry Health and Basalt Medical Group"},
		{"The covered entity (CE), Painters Local 47 Welfare Fund, reported that letters were mailed to the wrong members.", "Painters Local 47 Welfare Fund"},
		{"The covered entity (CE), Tern Ventures, LLC d/b/a Ternwood Academy and Center for Youth, reported a breach of its network server.", "Tern Ventures, LLC d/b/a Ternwood Academy and Center for Youth"},
		{"Counseling and Therapy of Alder Falls, the covered entity (CE), reported that its office was burglarized and a computer stolen.", "Counseling and Therapy of Alder Falls"},
		{"Two laptops were stolen from a storage room of the covered entity (CE), Fern Oncology & Hematology, S.C., in June 2014.", "Fern Oncology & Hematology, S.C"},
		{"The covered entity (CE), Skin Consultants in Alder Falls, Inc. Two employees of the CE had replied to phishing emails.", "Skin Consultants in Alder Falls, Inc"},
		{"A temp threw face sheets of the covered entity (CE) into the trash. The CE, Hollow Creek Medical Center, provided breach notification to HHS. The PHI of 700 individuals was involved.", "Hollow Creek Medical Center"},
		{"On May 2, 2016, Pressmark Printing, Inc., a business associate (BA) of Larkspur Health Plans, Inc., sent 900 envelopes with PHI to the wrong addresses. The CE notified HHS.", "Larkspur Health Plans, Inc"},
		{"The covered entity (CE), L.A. Family Health Plan, reported that a mailing error exposed the PHI of 800 individuals.", "L.A. Family Health Plan"},
		{"Dune Health Maintenance Organization, Inc., dba Dune Health Plans, the covered entity (CE), reported that PHI was mailed to the wrong recipients.", "Dune Health Maintenance Organization, Inc"},
		{"On May 1, 2015, Alder Health and Fenwick Health Group (CE) reported a breach when an employee downloaded the ePHI of 650 individuals.", "Alder Health and Fenwick Health Group"},
		{"A server was hacked. The covered entity (CE), Ashby Moldings, Inc. Employee Benefit Plan, provided notice of the breach of PHI.", "Ashby Moldings, Inc. Employee Benefit Plan"},
		{"A St. Colm Hospital and Healthcare Inc. laptop was stolen from a cart. It held the PHI of 900 individuals.", "St. Colm Hospital and Healthcare Inc"},
		{"On June 2, 2016, Fenwick Sexton learned that its business associate (BA), Tidewater Administration, Inc., had disclosed PHI to a reinsurer. The covered entity (CE) notified HHS.", "Fenwick Sexton"},
		{"The Village of Elm Park, Illinois (VEPI), a covered entity (CE), reported that an employee emailed the PHI of 688 individuals home.", "Village of Elm Park, Illinois"},
		{"A printing error at Quillmark, Inc., a business associate (BA) of the covered entity (CE), Alder Falls Clinic, exposed PHI. The CE notified HHS, affected individuals, and the media.", "Alder Falls Clinic"},
		{"Sable Ridge Dental, P.L.L.C., the covered entity (CE), reported that its server was stolen. The PHI of 900 individuals was involved.", "Sable Ridge Dental"},
		{"The covered entity (CE), Brindle Sleep Center of Reno, Nevada reported a breach of the ePHI of 700 individuals from a stolen drive.", "Brindle Sleep Center"},
		{"Tideway, Inc., a business associate (BA) of Retired Welders Medical Program, a health plan offered by Welding Corporation, the covered entity (CE), mailed PHI of 800 members to the wrong addresses. The CE notified HHS.", "Retired Welders Medical Program"},
		{"Fallow Eye & Ear, P.C., of Alton, Mass., (FEEC) agreed to pay $9,000 for violations of HIPAA. OCR learned that a thumb drive with the ePHI of 400 patients of FEEC was stolen.", "Fallow Eye & Ear, P.C."},
		{"Hearthglen Inc. (HG), a business associate (BA), reported that a portal had a flaw that let patients view PHI of others. HG notified HHS and affected individuals.", "Hearthglen Inc"},
		{"A nurse practitioner (“NP”) of the covered entity (CE), Ibis Pond Urology, took a list of patients with her when the NP left. The CE notified HHS.", "Ibis Pond Urology"},
		{"Tansy Billing, Inc., a business associate (BA) of Copper Lung Associates, the covered entity (CE), reported that PHI was mailed to the wrong people. The BA notified HHS, affected individuals, and the media.", "Tansy Billing, Inc"},
		{"On May 2, 2019, a business associate (BA), Gorse Collection Agency, told the covered entity (CE), Yarrow Skin Laboratory, of a hacked website. The CE provided breach notification to individuals, the media and HHS.", "Yarrow Skin Laboratory"},
		{"Larch Care Group LLC notified OCR of a breach at a business associate, Minnow Urgent Billing, LLC, affecting 700 individuals.", "Larch Care Group LLC"},
	}
	wrong := 0
	for _, c := range cases {
		got := ""
		if incidents := extractor.Extract(annotate.Article{ID: "x", Text: c.text}); len(incidents) > 0 {
			for _, v := range incidents[0].Fields[annotate.Victim] {
				got = v.Value.String()
			}
		}
		if got != c.victim {
			wrong++
			t.Logf("the victim is %q, want %q, in %q", got, c.victim, c.text)
		}
	}
	if 20*wrong > len(cases) {
		t.Errorf("%d of %d victims are wrong, more than one in twenty", wrong, len(cases))
	}
}

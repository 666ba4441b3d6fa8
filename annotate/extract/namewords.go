package extract

// nameWords may stand within a name without a capital.
var nameWords = set("of and & for the de la du des von van und di del der at in on")

// noName are capitalized words that are no name by themselves and are dropped at
// either end of one.
var noName = set(`the a an this that these those it its he she they we i you our your his her their in on at by for from of to with and or but so as if when while
	after before since until during although though because however meanwhile according additionally also moreover furthermore yesterday today tomorrow
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr sir prof ceo cto cio ciso cfo chief president vice executive officer director spokesman spokeswoman
	spokesperson manager chairman senator sen mayor governor gov attorney minister last this next more most many some all any each every no not only now then there here
	what who why how which where hackers hacker attackers police officials authorities researchers experts security users customers patients members employees
	due back change whether previously unfortunately discovered nevertheless targeting recommended senior indeed perhaps maybe finally initially apparently overall
	tb gb mb kb ok tv hd dvd cd usa bst cet edt est pst snafu app apps
	internet online email emails e-mail data breach breaches hack hacked attack attacks cyber cyberattack ransomware malware phishing personal information
	social number numbers ssn pin pins id ids ip url urls pdf faq http https www dob pii phi ephi hipaa gdpr usb pc pcs pos atm api apis dns ddos sql html it ai vpn iot
	new first second third one two three four five six seven eight nine ten both other another such company companies firm organization government federal state national
	under over between among against about around through via per out up down off just even still yet once again please read see click note update updated image photo
	following based despite given using while like unlike instead rather thus therefore hence besides earlier later recently currently finally
	first-party customer user patient member employee victims victim affected individuals people names name address addresses date dates birth card cards credit debit
	ms. et pt est gmt utc am pm edt pdt cve covered entity ce ba business associate ocr copyright share tweet comments comment advertisement subscribe newsletter
	i'm i've i'll i'd it's he's she's we're we've we'll they're they've you're you've you'll don't can't won't didn't doesn't isn't wasn't that's there's here's what's who's let's
	rs fi cv gp gps vip hiv aids dna covid sms gb kb xls csv zip wi faq a.m p.m mum dad
	passwords password once nearly almost approximately these anyone everyone nobody someone thousands millions hundreds billions`)

// legalForms close the name of a firm, after a comma or not.
var legalForms = set("inc llc ltd corp corporation co plc llp gmbh ag sa pa pc pllc md dds dmd do dpm lp nv bv pty lllp od apc inc. phd psc facp rn lac ipa")

// orgWords in a name say that it is an organization.
var orgWords = set(`hospital hospitals clinic clinics health healthcare medical center centre university college school schools district bank bankcorp insurance insurer group holdings
	systems system services service solutions corporation corp inc llc ltd plc company co association society foundation institute department dept agency bureau ministry commission committee
	council board authority city county village town state airlines airways air hotels hotel resorts restaurant restaurants stores store network networks software technologies technology
	labs laboratories pharmacy pharmacies partners associates care plan plans trust union fund federation league games gaming entertainment media communications telecom wireless mobile
	energy electric power water motors foods brands international industries studios studio church museum library police army navy force court office nhs medicine physicians surgery dental
	township borough parish diocese archdiocese shire seminary kindergarten preschool libraries embassy consulate treasury diagnostics pathology pharma pharmaceuticals cooperative building logistics
	freight shipping railway railways rail metro transit airport port authority supermarket supermarkets grocery bookstore cinemas theatre theater theatres casino casinos winery brewery bakery grill
	cafe pizza pharmacy optical vision hearing physiotherapy rehab obgyn gynecology cardiology urology anesthesiology pathology chiropractic podiatry psychiatry counseling therapy nutrition fitness
	academy polytechnic institute school campus law legal advisors advisers consulting consultants accountants realty properties homes housing construction builders engineering manufacturing
	steel chemical chemicals oil gas petroleum mining pipeline aerospace aviation automotive insurance assurance brokers securities investments investment ventures lending mortgage loans payments
	orthopedics cancer children's dermatology radiology oncology pediatrics imaging eye women's family practice administration financial credit capital savings mutual exchange forum
	scouts team party congress parliament bundestag senate senate club centers bancorp wellness rehabilitation hospice nursing eldercare isd usd cisd inn lodge archive archives guild conservatory observatory`)

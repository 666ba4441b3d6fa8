package extract

// victimTrades are words that stand before a word for a business and say its trade:
// "toy" of "toy maker", "travel booking" of "travel-booking site". Where two trades
// share a word, what kind of business follows decides (see joinTrades).
var victimTrades = []phrases{
	{"business_associate", `medical billing|medical transcription|revenue cycle|medical records|practice management|medical software|healthcare software|electronic health records|electronic medical records|ehr|emr|health it|healthcare it|
		benefits administration|pharmacy benefits|medical collections|patient portal`},
	{"healthcare_provider", `dermatology|oncology|orthopedic|orthopaedic|orthopedics|pediatric|pediatrics|radiology|cardiology|urology|ophthalmology|gastroenterology|neurology|allergy|fertility|cancer|eye|sleep|pain|imaging|physical therapy|veterinary|
		healthcare|health care|hospital|dental|nursing home|home health|medical testing|hospice|medical care|mental health|telehealth|telemedicine|behavioral health|eye care|genetic testing|dna testing|laboratory testing`},
	{"health_plan", `insurance|health insurance|life insurance|dental insurance|insurance and financial services`},
	{"finance", `financial|financial services|financial technology|financial data|payment card|credit reporting|credit monitoring|consumer credit|credit scoring|money management|investment management|cryptocurrency trading|bitcoin trading|
		crypto lending|cryptocurrency lending|online payments|online lending|online banking|mobile banking|mobile payments|digital wallet|wallet|bitcoin mining|cryptocurrency mining|crypto mining|stockbroking|stock trading|
		foreign exchange|forex|car insurance|auto insurance|motor insurance|travel insurance|insurance broking|student loan|student loans|debt|buy now pay later|bookkeeping|tax preparation|trust|payment services|money service|
		title insurance|peer to peer lending|credit|investment|brokerage|trading|payments|payment|mortgage|loan|lending|fintech|accounting|accountancy|audit|auditing|wealth|pension|pensions|money|remittance|tax|asset management|
		wealth management|private equity|venture capital|financial planning|credit card|prepaid card|money transfer|payment processing|card processing|payday loan|banking|cryptocurrency|crypto|bitcoin|ethereum|digital currency|
		virtual currency|altcoin`},
	{"education", `edtech|university|school|college|education|educational|tutoring|training`},
	{"nonprofit", `nonprofit|charitable|humanitarian|religious|volunteer|veterans|advocacy|relief|civil rights|faith based|rights|charity|christian|church|environmental|animal welfare|animal rights|human rights|scouting|youth|blood donation`},
	{"other", `parking|airport parking|gym|fitness club|betting|gambling|online gambling|online betting|poker|online poker|bookmaking|price comparison|comparison|furniture rental|appliance rental|press release|home building|homebuilding|security guard|food processing|meat processing|meat packing|oil and gas services|oilfield services|energy services|energy trading|electric power|engineering and construction|building|train making|
		car making|aircraft making|defense and aerospace|aerospace and defense|defence and aerospace|space|rocket|military|television production|film production|tv production|audio production|video production|video effects|visual effects|
		special effects|recorded music|magazine|newspaper|book publishing|book|toy|pet food|pet|baby products|baby food|hygiene|soap|perfume making|tissue|scientific|life sciences|laboratory equipment|medical equipment|medical supply|
		medical technology|medtech|dna|genomics|crop|seed|grain|sugar|fruit|poultry|egg|bottled water|soft drinks|spirits|whisky|vodka|wind turbine|turbine|solar panel|solar energy|solar power|green energy|clean energy|hydropower|coal|
		nickel|gold|diamond|lithium|cobalt|rubber|tyre|tire|airport|airport services|port|trash|recycling|sewage|sanitation|facilities management|facility services|cash transit|armored car|printing and mailing|direct mail|mailing|
		direct marketing|email advertising|digital advertising|outdoor advertising|online advertising|event staffing|crane|elevator|escalator|paint|coatings|glass container|can|carpet|floor covering|mattress making|sewing machine|door|
		window|kitchen equipment|bathroom|hvac|heating and cooling|air conditioning|refrigeration|plumbing|elder law|patent|architectural|surveying|land|housing|apartment|real estate investment|co working|coworking|office space|
		moving and storage|ticket printing|pest control|funeral services|cemetery|political|campaign|election|lobby|fertilizer|paper products|forestry|timber|lumber|fishing|seafood|salmon|tuna|manufacturing|engineering|construction|
		industrial|aerospace|defense|defence|aviation|energy|power|oil|gas|oil and gas|solar|mining|chemical|chemicals|steel|aluminium|aluminum|pharmaceutical|pharmaceuticals|pharma|drug|biotech|biotechnology|medical device|food|beverage|
		drinks|dairy|meat|agricultural|agriculture|agribusiness|tobacco|automotive|auto|car|logistics|shipping|freight|transport|transportation|trucking|courier|delivery|parcel|packaging|paper|printing|advertising|marketing|
		public relations|pr|consulting|management consulting|professional services|staffing|recruitment|employment|hr|human resources|payroll|outsourced hr|law|legal|legal services|real estate|property|media|news|entertainment|film|movie|
		production|post production|audio post production|music|record|publishing|broadcasting|television|tv|cable tv news|private security|private investigation|cleaning|waste|waste management|water|utility|electricity|electric|nuclear|
		renewable energy|wind|adhesive|adhesives|glue|plastics|textile|machinery|tool|equipment|building materials|cement|furniture manufacturing|appliance|consumer goods|household goods|consumer products|shipbuilding|
		satellite manufacturing|infrastructure|architecture|market research|polling|translation|event management|events|funeral|moving|storage unit|cosmetics manufacturing|investment research|ride hailing|ride sharing|taxi|cab|scooter|
		bike sharing|fitness equipment|background check|background screening|screening|relocation|conglomerate|diversified|political consulting|political data|lobbying|credit card manufacturing|talent|truck|plane|aircraft|airplane|jet|
		engine|vaccine|chip making equipment|snack|chocolate|beer|furniture|tractor|ship|weapons|gun|firearms|robot|bicycle|motorcycle|cosmetics|clothes|glass|shoe|watch|confectionery|cookie|battery|valve|pump|recruiting|temp|ad|modeling|
		modelling|credit insurance|creative|private detective|animation|recording|hollywood|audio|football|soccer|baseball|basketball|hockey|rugby|cricket|sports`},
	{"retail", `travel booking|hotel booking|flight booking|online travel|online shopping|shopping|online retail|e commerce|ecommerce|online clothing|online fashion|auction|restaurant and pub|bar and restaurant|food delivery|meal kit|
		vacation rental|home rental|holiday rental|car rental|car hire|rental car|cruise|rail|train|bus|ferry|coach|railway|lottery|adventure travel|hostel|accommodation booking|
		ticket booking|restaurant booking|restaurant reservation|dining|luxury fashion|luxury goods|theme park|wholesale|duty free|convenience|catering|perfume|eyewear|mattress|wine|tea|ice cream|donut|doughnut|bagel|sandwiches|
		sushi|chicken|taco|burrito|steakhouse|spa|hair salon|optical retail|fuel station|petrol station|auto parts|car dealership|frozen yogurt|juice|retail|grocery|supermarket|restaurant|hotel|rewards|loyalty|travel rewards|fast food|pizza|coffee|burger|sandwich|
		clothing|department store|convenience store|cinema|theater|casino|resort|hospitality|car wash|bakery|movie theater|cafe|home improvement|craft store|toy store|luxury hotel|boutique hotel|motel|pub|gas station|salon|jewelry|
		jewellery|liquor|off price|dollar store|travel|tour|holiday|flight|vacation|holidays|ticket|airline|accommodation|fashion|apparel|footwear|beauty|lingerie|sportswear|sporting goods|luxury|flower|vape|cannabis|homeware`},
	{"technology", `photo sharing|file sharing|video sharing|image sharing|music streaming|video streaming|movie streaming|document sharing|file hosting|image hosting|web analytics|online dating|online video|online games|online game|social networking|
		social gaming|microblogging|blogging|question and answer|job|dark web forum|security software|network security|internet security|it security|data security|information security|security|endpoint security|email security|
		cloud security|access management|password management|bulletin board|trolling|fan fiction|ringtone|emoji|meme|gif|live streaming|dating and social|map|maps|navigation|gps|gps tracking|cloud hosting|managed services|
		managed it services|managed service|content delivery|content distribution|content distribution network|ride tracking|stock photo|photography|digital media|customer support|customer service software|customer engagement|
		customer relationship management|crm|chatbot|live chat|human resources software|payroll software|web publishing|website building|website builder|smart lock|smart tv|smart speaker|baby monitor|connected toy|home security|
		internet radio|internet telephony|fibre|fiber|point of sale|pos|till|kiosk|face recognition|licence plate recognition|mobile analytics|mobile security|phone monitoring|credential management|tech|technology|software|internet|
		web|hosting|web hosting|cloud|cloud computing|cloud storage|telecom|telecoms|telecommunications|telco|wireless|mobile|mobile phone|cell phone|cellphone|cellular|phone|broadband|cable|satellite|communications|it|it services|
		it outsourcing|outsourcing|cybersecurity|cyber security|computer|computer security|antivirus|anti virus|data|data analytics|analytics|data broker|database|surveillance|spyware|stalkerware|gaming|online gaming|video game|game|
		mobile game|games|identity management|identity|single sign on|hardware|electronics|consumer electronics|chip|semiconductor|networking|storage|saas|social media|social|ai|artificial intelligence|facial recognition|search|email|
		e mail|email marketing|marketing software|voip|video conferencing|videoconferencing|messaging|dating|adtech|ad tech|smart home|iot|internet of things|phone hacking|data storage|backup|information technology|digital|
		web development|app|virtual private network|vpn|location data|location tracking|biometrics|drone|dns|robotics|e signature|gadget|wearables|fitness tracker|hr software|school software|voting machine|election software|
		technology services|enterprise software|business software|web services|domain name|peer to peer|online|data aggregation|lead generation|people search|data enrichment|router|smartphone|camera|webcam|pc|laptop|smart toy|smart device|
		wearable|operating system|hookup|matchmaking|cheating|adultery|infidelity|matrimonial|matrimony|swinger|casual sex|adult dating|adult|porn|pornography|pornographic|sex|fetish|escort|discussion|fan|cybercrime|carding|
		chat|photo|quiz|fitness|keyboard|flashlight|note taking|productivity|video|voice|language learning|period tracking|family tracking|location sharing|parental control|spying|monitoring|tracking|karaoke|trivia|webmail|newsletter|
		mailing list|file|presentation|streaming|editing|shortening|jobs|careers|freelance|freelancing|crowdfunding|crowdsourcing|petition|fundraising|learning|e learning|elearning|education technology|ticketing|genealogy|ancestry|
		family tree|classifieds|classified ads|coupon|deals|recipe|bookmarking|torrent|bittorrent|warez|download|subtitle|comics|manga|anime|lyrics|wallpaper|developer|coding|paste|cheat|modding|virtual world|virtual pet|bitcoin talk|
		spy software|hacking tool|phone spying|pay tv|satellite tv`},
}

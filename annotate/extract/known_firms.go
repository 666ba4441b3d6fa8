package extract

// knownFirms are organizations of public note. That a name is known says only that
// it is one, not that anything happened to it.
const knownFirms = `target|home depot|the home depot|walmart|wal mart|costco|kroger|safeway|albertsons|supervalu|whole foods|whole foods market|publix|tesco|sainsbury|asda|
	morrisons|waitrose|aldi|lidl|carrefour|marks & spencer|m&s|john lewis|boots|superdrug|argos|currys|dixons carphone|carphone warehouse|jd sports|
	sports direct|asos|boohoo|zara|h&m|uniqlo|gap|old navy|banana republic|macy|bloomingdale|nordstrom|saks|saks fifth avenue|lord & taylor|neiman marcus|sears|
	kmart|jcpenney|kohl|dillard|best buy|gamestop|staples|office depot|michaels|hobby lobby|bed bath & beyond|ikea|lowe|tj maxx|tjx|marshalls|ross stores|
	forever 21|american eagle|abercrombie|victoria secret|under armour|nike|adidas|puma|reebok|lululemon|fossil|tiffany|sephora|ulta|bath & body works|toys r us|
	build a bear|vtech|mattel|hasbro|lego|barnes & noble|waterstones|wh smith|ebay|etsy|wayfair|overstock|zappos|zulily|groupon|livingsocial|wish|alibaba|taobao|
	jd.com|flipkart|snapdeal|paytm|lazada|shopee|tokopedia|rakuten|zalando|poshmark|stockx|newegg|1 800 flowers|ticketmaster|ticketfly|eventbrite|stubhub|
	live nation|ticketek|ticketmaster uk|subway|mcdonald|burger king|wendy|arby|chipotle|sonic drive in|sonic|dairy queen|jimmy john|jason deli|panera|
	panera bread|dunkin|dunkin donuts|starbucks|pizza hut|domino|papa john|kfc|taco bell|p.f chang|pf chang|noodles & company|cicis|applebee|cheddar|
	huddle house|landry|checkers|krystal|zaxby|buca di beppo|planet hollywood|zomato|deliveroo|just eat|grubhub|doordash|uber eats|postmates|swiggy|foodpanda|
	hilton|marriott|starwood|hyatt|intercontinental hotels group|ihg|kimpton|sheraton|westin|trump hotels|trump hotel collection|mandarin oriental|hard rock|
	hard rock hotel|wyndham|choice hotels|best western|radisson|accor|holiday inn|omni hotels|white lodging|four seasons|loews hotels|huazhu|oyo|airbnb|
	booking.com|expedia|orbitz|priceline|tripadvisor|kayak|travelocity|hotels.com|agoda|sabre|amadeus|travelport|cathay pacific|british airways|easyjet|ryanair|
	virgin atlantic|virgin america|delta|delta air lines|united airlines|american airlines|southwest|southwest airlines|jetblue|alaska airlines|spirit airlines|
	air canada|westjet|porter airlines|qantas|jetstar|air new zealand|air india|indigo|spicejet|malaysia airlines|singapore airlines|thai airways|garuda|
	lion air|emirates|etihad|qatar airways|lufthansa|klm|air france|iberia|finnair|sas|lot|aeroflot|japan airlines|korean air|uber|lyft|ola|grab|careem|didi|
	gojek|blablacar|zipcar|hertz|avis|enterprise rent a car|amtrak|greyhound|eurostar|great western railway|national express|arriva|carnival|royal caribbean|
	norwegian cruise line|disney|thomas cook|tui|att|at&t|verizon|verizon wireless|t mobile|sprint|comcast|xfinity|charter communications|time warner cable|
	cox communications|dish network|directv|frontier communications|centurylink|boost mobile|metropcs|virgin mobile|bell|bell canada|rogers|telus|freedom mobile|
	fido|vodafone|o2|ee|bt|bt group|three|talktalk|talk talk|virgin media|sky broadband|plusnet|tesco mobile|carphone|orange|telefonica|deutsche telekom|telekom|
	kpn|swisscom|telenor|telia|mtn|safaricom|airtel|reliance jio|jio|idea cellular|bsnl|telstra|optus|vodafone australia|spark|singtel|starhub|celcom|maxis|digi|
	telkomsel|lg uplus|sk telecom|softbank|ntt docomo|docomo|kddi|china telecom|china mobile|china unicom|huawei|zte|xiaomi|oneplus|lenovo|asus|acer|dell|hp|
	hewlett packard|ibm|samsung|samsung electronics|sony|sony pictures|sony pictures entertainment|lg|toshiba|panasonic|hitachi|fujitsu|nec|nokia|ericsson|
	motorola|htc|garmin|fitbit|gopro|tesla|general motors|gm|ford|chrysler|fiat chrysler|toyota|honda|nissan|mazda|hyundai|kia|volkswagen|audi|bmw|daimler|
	mercedes benz|renault|peugeot|volvo|jaguar|jaguar land rover|tata motors|maersk|a.p moller maersk|fedex|ups|dhl|usps|us postal service|royal mail|
	canada post|australia post|yahoo|yahoo!|aol|oath|myspace|linkedin|tumblr|snapchat|snap|snap inc|pinterest|quora|imgur|disqus|gravatar|last.fm|spotify|
	soundcloud|netflix|hulu|hbo|nickelodeon|crunchyroll|vevo|dailymotion|vimeo|twitch|zynga|blizzard|activision|ea|electronic arts|epic games|valve|ubisoft|
	nintendo|sega|capcom|rockstar games|riot games|cd projekt|cd projekt red|bethesda|square enix|nexon|ncsoft|neopets|ashley madison|avid life media|
	adult friend finder|adultfriendfinder|friendfinder networks|friendfinder|okcupid|tinder|grindr|bumble|match.com|plenty of fish|eharmony|zoosk|badoo|
	coffee meets bagel|youporn|pornhub|brazzers|xhamster|patreon|kickstarter|indiegogo|gofundme|change.org|myfitnesspal|strava|myheritage|ancestry|ancestry.com|
	23andme|familytreedna|evernote|lastpass|onelogin|zoom|webex|gotomeeting|slack|atlassian|stack overflow|stackoverflow|namecheap|godaddy|hostgator|bluehost|
	web.com|network solutions|000webhost|hostinger|ovh|linode|digitalocean|rackspace|fastly|mailgun|epsilon|exactis|people data labs|acxiom|dun & bradstreet|
	nielsen|cambridge analytica|aggregateiq|sage|intuit|xero|adp|paychex|ultimate software|trinet|ceridian|equiniti|capita|serco|g4s|atos|accenture|cognizant|
	wipro|infosys|tcs|tata consultancy services|hcl|jpmorgan|jpmorgan chase|jp morgan|chase|bank of america|wells fargo|citigroup|citi|citibank|goldman sachs|
	morgan stanley|us bank|u.s bank|capital one|pnc|suntrust|bb&t|fifth third|keybank|regions bank|ally|discover|synchrony|charles schwab|schwab|vanguard|
	td ameritrade|e trade|scottrade|edward jones|hsbc|barclays|lloyds|lloyds banking group|rbs|natwest|santander|tesco bank|metro bank|monzo|starling|revolut|
	nationwide|standard chartered|deutsche bank|commerzbank|ing|rabobank|abn amro|bnp paribas|societe generale|credit agricole|unicredit|intesa sanpaolo|bbva|
	ubs|credit suisse|swift|bangladesh bank|banco de chile|bank of montreal|bmo|cibc|scotiabank|td bank|rbc|desjardins|commonwealth bank|cba|westpac|anz|nab|
	national australia bank|icici bank|icici|hdfc bank|hdfc|axis bank|state bank of india|sbi|punjab national bank|pnb|dbs|ocbc|uob|mitsubishi ufj|mizuho|
	coinbase|mt gox|mt.gox|bitfinex|bitstamp|coincheck|binance|kraken|poloniex|bithumb|nicehash|zaif|cryptopia|quadrigacx|blockchain.info|tether|
	heartland payment systems|global payments|worldpay|first data|tsys|square|verifone|ncr|diebold|ingenico|h&r block|quicken loans|ellie mae|first american|
	first american financial|fidelity national|black knight|ocwen|loandepot|lendingtree|credit karma|creditkarma|lifelock|nationwide insurance|allstate|
	state farm|geico|aig|metlife|prudential|aviva|axa|allianz|zurich|bupa|aflac|unum|sun life|manulife|great west life|anthem|premera|premera blue cross|
	carefirst|excellus|blue cross blue shield|unitedhealth|unitedhealthcare|unitedhealth group|optum|change healthcare|aetna|cigna|humana|molina|
	molina healthcare|centene|wellcare|health net|wellpoint|kaiser|kaiser permanente|community health systems|chs|hca|hca healthcare|tenet healthcare|
	commonspirit|dignity health|trinity health|banner health|sutter health|advocate health care|mayo clinic|cleveland clinic|johns hopkins|mass general|
	partners healthcare|ucla health|uc san diego health|stanford health care|northwell|nyu langone|montefiore|mount sinai|medstar|medstar health|
	quest diagnostics|quest|labcorp|lab corp|athenahealth|allscripts|cerner|epic systems|eclinicalworks|practice fusion|nuance|cvs|cvs health|cvs caremark|
	walgreens|rite aid|express scripts|lifelabs|medibank|singhealth|nhs|national health service|barts health|tricare|democratic national committee|dnc|
	republican national committee|rnc|dccc|democratic congressional campaign committee|trump organization|en marche|bundestag|german bundestag|wada|
	world anti doping agency|usada|iaaf|fifa|uefa|ioc|nfl|nba|football association|scottish football association|aadhaar|uidai|
	unique identification authority of india|isro|drdo|saudi aramco|aramco|rasgas|ukrenergo|rosneft|merck|mondelez|saint gobain|reckitt benckiser|dla piper|
	mossack fonseca|appleby|wpp|cadbury|norsk hydro|tsmc|honda motor|renault nissan|foxconn|hon hai|northrop|northrop grumman|lockheed|lockheed martin|boeing|
	raytheon|bae|general dynamics|airbus|rolls royce|thyssenkrupp|ge|general electric|honeywell|schneider|rockwell|abb|bombardier|embraer|hackingteam|
	hacking team|nso group|finfisher|gamma group|cellebrite|bitly|hootsuite|kik messenger|edmodo|chegg|pearson|schoology|instructure|powerschool|blackboard|
	blackbaud|coursera|duolingo|udemy|k12|college board|university of california|harvard|yale|stanford|mit|princeton|penn state|ubiquiti|supermicro|canva|houzz|
	500px|whitepages|yatra|bigbasket|unacademy|byju|edureka|cafepress|moviepass|mgm resorts|mgm|caesars|las vegas sands|sands|sands casino|golden nugget|
	hudson bay|hudson bay company|imperial oil|petro canada|canadian tire|loblaw|loblaws|tim hortons|cineplex|ctrip|trip.com|sitel|sykes|teleperformance|
	convergys|conduent`

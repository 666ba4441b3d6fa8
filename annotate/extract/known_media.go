package extract

// knownMedia report the news, and are cited for it.
const knownMedia = `reuters|associated press|ap|bbc|bbc news|cnn|nbc|nbc news|abc news|cbs|cbs news|fox news|new york times|nytimes|the new york times|washington post|
	wall street journal|bloomberg|guardian|the guardian|forbes|wired|techcrunch|zdnet|ars technica|the register|motherboard|vice|vice news|vice motherboard|
	the verge|cnet|engadget|mashable|threatpost|bleepingcomputer|bleeping computer|securityweek|dark reading|krebs|krebsonsecurity|krebs on security|brian krebs|
	cyberscoop|databreaches.net|csoonline|cso online|infosecurity magazine|sc magazine|sc media|help net security|financial times|usa today|los angeles times|
	la times|business insider|buzzfeed|buzzfeed news|politico|the hill|axios|fortune|naked security|hackread|softpedia|tech radar|techradar|itworld|
	computerworld|the times|daily mail|telegraph|the independent|press association|business wire|pr newswire|globe newswire|modern healthcare|health it security|
	becker hospital review|becker|hipaa journal|databreachtoday|govinfosecurity|the record|npr|gizmodo|le monde|der spiegel|spiegel|itv|sky news|afp|tns|
	pastebin|wikileaks|wiki leaks|cryptome|ddosecrets|distributed denial of secrets|leakedsource|have i been pwned|haveibeenpwned|haveibeenpwned.com|hibp|the intercept|techrepublic|agence france presse|al jazeera|the atlantic|
	the economist|time magazine|newsweek|the new yorker|new york post|new york daily news|daily beast|the daily beast|huffington post|huffpost|vox|slate|salon|
	quartz|the information|recode|venturebeat|pcworld|pc world|pc magazine|pcmag|macworld|infoworld|network world|eweek|esecurity planet|informationweek|
	information week|infosecurity|computer weekly|computing|v3|itpro|it pro|security affairs|the hacker news|hacker news|graham cluley|schneier on security|
	nakedsecurity|securelist|welivesecurity|databreaches|the daily swig|duo decipher|decipher|cyberwire|fedscoop|statescoop|nextgov|fcw|federal news radio|
	government technology|govtech|politico pro|roll call|mcclatchy|boston globe|chicago tribune|chicago sun times|san francisco chronicle|san jose mercury news|
	mercury news|seattle times|denver post|dallas morning news|houston chronicle|miami herald|tampa bay times|orlando sentinel|atlanta journal constitution|ajc|
	charlotte observer|news & observer|baltimore sun|philadelphia inquirer|star tribune|arizona republic|sacramento bee|east bay times|las vegas review journal|
	salt lake tribune|deseret news|kansas city star|st louis post dispatch|cleveland plain dealer|columbus dispatch|cincinnati enquirer|detroit free press|
	detroit news|milwaukee journal sentinel|indianapolis star|indystar|hartford courant|newsday|buffalo news|times union|the oregonian|oregonian|hawaii news now|
	kuow|wbur|wnyc|pbs|pbs newshour|msnbc|cnbc|abc|fox business|c span|univision|yahoo news|yahoo finance|marketwatch|barron|seeking alpha|american banker|
	bankinfosecurity|healthcareinfosecurity|healthcare it news|healthcare info security|fierce healthcare|becker hospital|becker health it|health data management|
	the hipaa journal|stat news|kaiser health news|inside higher ed|chronicle of higher education|education week|edsurge|the sun|daily mirror|the mirror|
	daily express|the express|evening standard|the scotsman|the herald|belfast telegraph|irish times|irish independent|rte|channel 4 news|sky|
	manchester evening news|liverpool echo|birmingham mail|yorkshire post|wales online|the inquirer|city am|the grocer|retail week|pulse|nursing times|
	times higher education|press and journal|the age|sydney morning herald|smh|the australian|abc australia|itnews|zdnet australia|news.com.au|herald sun|
	daily telegraph|australian financial review|afr|afr.com|9news|nine news|seven news|sbs|stuff|stuff.co.nz|nz herald|new zealand herald|rnz|radio new zealand|
	cbc|cbc news|ctv|ctv news|global news|globe and mail|the globe and mail|toronto star|national post|montreal gazette|vancouver sun|ottawa citizen|
	the canadian press|canadian press|times of india|the times of india|economic times|the economic times|hindustan times|the hindu|indian express|
	the indian express|the wire|the quint|ndtv|livemint|business standard|the tribune|medianama|the ken|pti|press trust of india|ani|south china morning post|
	scmp|straits times|the straits times|channel newsasia|channel news asia|japan times|nikkei|asahi shimbun|yonhap|korea herald|the star|malaysiakini|lowyat.net|
	rappler|inquirer.net|bangkok post|haaretz|jerusalem post|times of israel|ynet|calcalist|tass|interfax|kommersant|rt|sputnik|meduza|kyiv post|
	deutsche welle|dw|die zeit|süddeutsche zeitung|suddeutsche zeitung|bild|heise|golem|le figaro|liberation|el pais|el mundo|la repubblica|corriere della sera|
	de telegraaf|nos|svt|dagens nyheter|the local|euractiv|euronews|bbc panorama|panorama|xinhua|global times|caixin|geo.tv|dawn|daily star|allafrica|
	mybroadband|techcentral|jpost|cyber daily|bank info security|data breach today|data center knowledge|light reading|adtmag|pymnts|pymnts.com|securityweek.com|
	scmagazine|csoonline.com|spiceworks|mac security blog|9to5mac|9to5google|macrumors|appleinsider|android police|android central|xda|polygon|kotaku|eurogamer|
	ign|gamespot|pc gamer|variety|hollywood reporter|tmz|billboard|skift|travel weekly|coindesk|cointelegraph|the block|new scientist|mit technology review|
	ieee spectrum|been pwned|i been pwned|have i been pwned?`

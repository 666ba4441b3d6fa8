package extract

// knownAgencies investigate, warn, judge and regulate: police forces, intelligence
// services, computer emergency teams, data protection authorities, ministries.
const knownAgencies = `fbi|federal bureau of investigation|hhs|department of health and human services|us department of health and human services|
	u.s department of health and human services|ocr|office for civil rights|office of civil rights|ico|information commissioner office|information commissioner|
	secret service|us secret service|u.s secret service|department of justice|doj|justice department|homeland security|department of homeland security|dhs|cisa|
	cybersecurity and infrastructure security agency|us cert|federal trade commission|ftc|securities and exchange commission|sec|national crime agency|nca|
	national cyber security centre|ncsc|interpol|europol|metropolitan police|police scotland|scotland yard|attorney general|attorney general office|congress|senate|
	house|white house|cnil|european commission|equifax experian|experian|transunion|hipaa|gdpr|scotland police|action fraud|
	office of the australian information commissioner|oaic|privacy commissioner|data protection commissioner|feds|pentagon|kremlin|
	consumer financial protection bureau|cfpb|department of financial services|fincen|health and human services|nist|financial conduct authority|fca|u.s government|
	us government|supreme court|district court|court|european union|eu|nato|united nations|ministry of justice|home office|cabinet office|ministry of defence|mod|
	gchq|mi5|mi6|cia|nsa security advisory|uscert|ics cert|nccic|ic3|internet crime complaint center|homeland security investigations|ice|
	drug enforcement administration|dea|gao|government accountability office|omb|office of management and budget|inspector general|office of inspector general|oig|
	office of the inspector general|treasury inspector general|national cybersecurity and communications integration center|fcc|federal communications commission|ferc|
	nerc|nrc|faa|tsa|cftc|finra|fdic|occ|federal reserve|the fed|ffiec|ncua|irs commissioner|fda|food and drug administration|department of energy|
	department of defense|defense department|state department|treasury|treasury department|us treasury|department of commerce|commerce department|us attorney|
	u.s attorney|us attorney office|u.s attorney office|district attorney|district attorney office|grand jury|circuit court|superior court|high court|
	court of appeal|crown court|magistrates court|old bailey|house of commons|house of lords|house of representatives|us senate|u.s senate|house oversight committee|
	senate intelligence committee|senate commerce committee|senate judiciary committee|house energy and commerce committee|house intelligence committee|
	homeland security committee|parliament|european parliament|european data protection board|edpb|european data protection supervisor|article 29 working party|
	irish data protection commission|data protection commission|dpc|bfdi|bsi|federal office for information security|anssi|agencia espanola de proteccion de datos|
	aepd|garante|autoriteit persoonsgegevens|dutch data protection authority|datatilsynet|enisa|cert eu|cert uk|cert in|cert au|auscert|acsc|
	australian cyber security centre|asd|australian signals directorate|australian federal police|asic|apra|accc|nz privacy commissioner|
	office of the privacy commissioner|cert nz|gcsb|office of the privacy commissioner of canada|opc|rcmp|royal canadian mounted police|cse|
	canadian centre for cyber security|competition bureau|crtc|opp|ontario provincial police|surete du quebec|toronto police|rbi|reserve bank of india|uidai ceo|
	meity|ministry of electronics and information technology|cbi|central bureau of investigation|trai|sebi|mas|monetary authority of singapore|csa|
	cyber security agency of singapore|pdpc|personal data protection commission|hkma|hong kong monetary authority|pcpd|national privacy commission|kisa|jpcert|
	metropolitan police service|met police|city of london police|greater manchester police|west midlands police|psni|police service of northern ireland|garda|gardai|
	an garda siochana|national fraud intelligence bureau|crown prosecution service|cps|ofcom|ofgem|ofsted|care quality commission|cqc|nhs digital|nhs england|
	national audit office|pra|prudential regulation authority|bank of england|competition and markets authority|cma|solicitors regulation authority|bundeskriminalamt|
	bka|europol ec3|ec3|eurojust|fsb|roskomnadzor|world health organization|imf|world bank|new york department of financial services|nydfs|dfs|
	california attorney general|new york attorney general|texas attorney general|state police|sheriff office|highway patrol|police department|cyber crime unit|
	cybercrime unit|cyber police|cyber cell|national guard|army cyber command|us cyber command|cyber command|national security council|nsc|oval office|
	congressional research service|better business bureau|bbb|trading standards|consumer reports|aclu|american civil liberties union|american hospital association|
	american medical association|joint commission|hitrust|himss|pci security standards council|pci council|fs isac|h isac|nh isac|ms isac|auto isac|nasdaq|nyse|
	office of personnel management director|u.s department of justice|us department of justice|us department of homeland security|u.s department of homeland security|
	federal bureau of investigations|cyber division`

"""Addresses that more than one resource cites: official texts first.

Where we were not sure of the address of a single page, the home page of the publisher stands here instead.
"""

EUR_LEX = "https://eur-lex.europa.eu/eli/"
DSA = EUR_LEX + "reg/2022/2065/oj"
AI_ACT = EUR_LEX + "reg/2024/1689/oj"
GDPR = EUR_LEX + "reg/2016/679/oj"
VIOLENCE_DIRECTIVE = EUR_LEX + "dir/2024/1385/oj"
COPYRIGHT_DIRECTIVE = EUR_LEX + "dir/2019/790/oj"

KOREAN_LAWS = "https://www.law.go.kr/"

CURIA = "https://curia.europa.eu/"

TAKE_IT_DOWN_ACT = "https://www.congress.gov/bill/119th-congress/senate-bill/146"
DMCA = "https://www.copyright.gov/512/"

UNESCO_MIL = "https://unesdoc.unesco.org/ark:/48223/pf0000377068"
UNESCO_DEEPFAKES = "https://www.unesco.org/en"
WITNESS_PREPARE = "https://lab.witness.org/"
PAI_PRACTICES = "https://syntheticmedia.partnershiponai.org/"
JUST_JOKING = "https://cocreationstudio.mit.edu/"
IPTC = "https://cv.iptc.org/newscodes/digitalsourcetype/"
C2PA = "https://c2pa.org/"
SANTA_CLARA = "https://santaclaraprinciples.org/"
TEACHER_GUIDELINES = "https://school-education.ec.europa.eu/"

D4U = "https://d4u.stop.or.kr/"
TAKE_IT_DOWN = "https://takeitdown.ncmec.org/"
STOP_NCII = "https://stopncii.org/"
IWF = "https://www.iwf.org.uk/"
INHOPE = "https://www.inhope.org/"
CHILD_HELPLINES = "https://childhelplineinternational.org/"

FOOLED_TWICE = "https://doi.org/10.1016/j.isci.2021.103364"
CROWDS_AND_MACHINES = "https://doi.org/10.1073/pnas.2110013119"
FACES_INDISTINGUISHABLE = "https://doi.org/10.1073/pnas.2120481119"
DEEPFAKE_EVAL = "https://arxiv.org/abs/2503.02857"
DFDC = "https://arxiv.org/abs/2006.07397"
WHAT_LABEL = "https://osf.io/preprints/psyarxiv"
IMPLIED_TRUTH = "https://dspace.mit.edu/handle/1721.1/130380"
LIARS_DIVIDEND = "https://doi.org/10.1017/S0003055423001454"

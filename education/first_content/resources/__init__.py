"""All resources, in the order in which a reader without any knowledge would want them."""

from education.first_content.resources.dignity_of_idols import DIGNITY_OF_IDOLS
from education.first_content.resources.eu_law import EU_LAW
from education.first_content.resources.for_agencies import FOR_AGENCIES
from education.first_content.resources.for_moderators import FOR_MODERATORS
from education.first_content.resources.for_parents_and_teachers import FOR_PARENTS_AND_TEACHERS
from education.first_content.resources.for_policymakers import FOR_POLICYMAKERS
from education.first_content.resources.if_somebody_faked_you import IF_SOMEBODY_FAKED_YOU
from education.first_content.resources.korean_law import KOREAN_LAW
from education.first_content.resources.label_your_edit import LABEL_YOUR_EDIT
from education.first_content.resources.report_and_get_help import REPORT_AND_GET_HELP
from education.first_content.resources.satire_and_harm import SATIRE_AND_HARM
from education.first_content.resources.us_law import US_LAW
from education.first_content.resources.what_deepfakes_are import WHAT_DEEPFAKES_ARE
from education.first_content.resources.what_is_measured import WHAT_IS_MEASURED
from education.first_content.shape import Resource

RESOURCES: tuple[Resource, ...] = (
    WHAT_DEEPFAKES_ARE,
    DIGNITY_OF_IDOLS,
    SATIRE_AND_HARM,
    LABEL_YOUR_EDIT,
    REPORT_AND_GET_HELP,
    IF_SOMEBODY_FAKED_YOU,
    FOR_PARENTS_AND_TEACHERS,
    KOREAN_LAW,
    EU_LAW,
    US_LAW,
    FOR_AGENCIES,
    FOR_MODERATORS,
    FOR_POLICYMAKERS,
    WHAT_IS_MEASURED,
)

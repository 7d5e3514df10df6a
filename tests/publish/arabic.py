"""A brief in Arabic of one page, made by hand: everything that is mirrored, and what is not."""

from __future__ import annotations

from briefings.compose.document import (
    Disputed,
    Document,
    Fact,
    FactList,
    HeaderField,
    ItemList,
    Judged,
    Note,
    Notes,
    Paragraph,
    Side,
    Table,
    Voice,
)
from tests.publish.building import EDGES, column, said, section


def arabic() -> Document:
    """One page for a meeting."""
    bottom = (
        "بحسب الرواية الوحيدة المتاحة لنا، ترد أذربيجان على روسيا علناً وتزداد قرباً من تركيا. نستثمر اللقاء للاستماع "
        "إلى ما تريده باكو، ولطلب الحقائق عن وفاة رجلين في الاحتجاز، دون الانحياز إلى أي طرف."
    )
    judgement = (
        "من المرجح أن تزداد أذربيجان قرباً من تركيا خلال ستة أشهر. ثقتنا منخفضة: يستند التقدير إلى مقال رأي واحد نشرته "
        "«الجزيرة» (Al Jazeera) في أوائل يوليو من العام نفسه."
    )
    return Document(
        kind="موجز وزاري للقاء",
        title="أذربيجان وروسيا بعد مداهمة يكاترينبورغ",
        marking="OFFICIAL",
        running_title="أذربيجان: موجز للقاء",
        reference="Ref. EX-02",
        foot="حتى أوائل يوليو ٢٠٢٥ · مسودة",
        language="ar",
        pages=1,
        created="2025-07-05T12:00:00+00:00",
        header=(
            HeaderField(label="اللقاء", value=said("ممثل أذربيجان؛ الاسم والرتبة _غير معروفين_")),
            HeaderField(label="آخر لقاء", value=said("_غير معروف_")),
            HeaderField(label="التاريخ والمكان", value=said("_غير معروفين_")),
            HeaderField(label="اللغة", value=said("_غير معروفة_")),
            HeaderField(label="الإعداد", value=said("الإدارة الإقليمية (مثال)")),
            HeaderField(label="المصادر", value=said("مقال رأي واحد: انظر الحواشي")),
        ),
        sections=(
            section("bottom", "الخلاصة", Paragraph(runs=said(bottom), voice=Voice.BOTTOM_LINE), keep=True),
            section("objectives", "الأهداف", _objectives()),
            section("lines", "نقاط للحديث", _lines()),
            section("raised", "إذا أُثير", _raised()),
            section("deaths", "كيف توفي الرجلان", _deaths(), strong=True, keep=True),
            section("background", "الخلفية", _background()),
            section("judgement", "التقدير", _judged(judgement), keep=True),
            section("notes", "الحواشي", _notes()),
        ),
    )


def _objectives() -> ItemList:
    return ItemList(
        items=(
            said("*معرفة* ما ستطلبه باكو من شركائها إذا استمر الخلاف مع موسكو."),
            said("*الحصول* على نتائج تشريح جثتي الأخوين سفروف، ومعرفة من أجراه.", 2),
        )
    )


def _lines() -> ItemList:
    return ItemList(
        voice=Voice.SPOKEN,
        items=(
            said("*الوفاتان:* توفي رجلان في الاحتجاز، والمطلوب بيان كامل وعلني."),
            said("*السيادة:* تختار أذربيجان شركاءها كما تفعل دول المنطقة كلها."),
            said("*التهدئة:* على كل احتجاز أن يحترم القانون. ما الذي يخفف التوتر في رأيكم؟"),
        ),
    )


def _raised() -> Table:
    return Table(
        columns=(column("يثيرون", millimetres=28), column("نقول", share=1), column("لا نقول", share=1)),
        rows=(
            (
                said("القتل غير القانوني", 3),
                said("أخذنا علماً باحتجاج سفيركم في ١ يوليو، ونرحب بالأدلة."),
                said("إن سبب الوفاة محسوم."),
            ),
            (
                said("ممر زنغزور", 4),
                said("نتابع الفكرة. الطرق تحتاج إلى رضا من تمر بهم."),
                said("أي اسم يستبق الحل."),
            ),
        ),
    )


def _deaths() -> Disputed:
    return Disputed(
        question=said("ما سبب وفاة ضياء الدين وحسين سفروف؟"),
        sides=(
            Side(
                holder=said("الجانب الروسي (الجهة غير مسماة)"), grade="C3", text=said("توفي الرجلان بقصور في القلب.", 2)
            ),
            Side(
                holder=said("التشريح (القائم به غير مسمى)"),
                grade="C3",
                text=said("إصابات بأداة غير حادة وأضلاع مكسورة.", 2),
            ),
        ),
        wording=said("«توفي الأخوان في الاحتجاز، وسبب الوفاة محل خلاف.»"),
    )


def _background() -> FactList:
    return FactList(
        facts=(
            Fact(
                day=said("٢٧ يونيو ٢٠٢٥"),
                text=said("قوات خاصة روسية تداهم أذربيجانيين في يكاترينبورغ. احتُجز نحو ٥٠ شخصاً.", 1),
            ),
            Fact(day=said("_اليوم غير معروف_"), text=said("وفاة الأخوين سفروف في الاحتجاز.", 2)),
            Fact(day=said("١ يوليو ٢٠٢٥"), text=said("السفير رحمن مصطفاييف يقدم احتجاجاً رسمياً في موسكو.", 3)),
        )
    )


def _judged(text: str) -> Judged:
    return Judged(
        text=said(text, 5),
        likelihood="مرجّح",
        low=55,
        high=80,
        edges=EDGES,
        scale="ICD 203, row A",
        confidence="منخفضة",
        discs=1,
    )


def _notes() -> Notes:
    texts = (
        ("C3", "المداهمة والاحتجاز، الفقرة ٢."),
        ("C3", "روايتا الوفاة، الفقرة ٢."),
        ("C3", "احتجاج السفير، الفقرة ٣."),
        ("C4", "الممر احتمال لا واقع، الفقرة ٧."),
        ("F6", "اسم الكاتب ويوم النشر غير معروفين."),
    )
    return Notes(
        notes=tuple(Note(number=at, grade=grade, text=said(text)) for at, (grade, text) in enumerate(texts, start=1))
    )

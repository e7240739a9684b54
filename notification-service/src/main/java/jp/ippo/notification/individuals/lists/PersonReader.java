package jp.ippo.notification.individuals.lists;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.ippo.notification.individuals.Caution;
import jp.ippo.notification.individuals.Channel;
import jp.ippo.notification.individuals.EmailAddress;
import jp.ippo.notification.individuals.LeakedItems;
import jp.ippo.notification.individuals.PersonalData;
import jp.ippo.notification.individuals.PostalAddress;
import jp.ippo.notification.individuals.Printable;
import jp.ippo.notification.individuals.Representative;
import org.jspecify.annotations.Nullable;

/** Makes a person of a row, or says what is wrong with it. */
final class PersonReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_HONORIFIC = 20;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_ITEM = 200;
    private static final int MOST_ITEMS = 50;

    private final ListColumns columns;
    private final Problems problems;

    PersonReader(ListColumns columns, Problems problems) {
        this.columns = columns;
        this.problems = problems;
    }

    /** @return null when the row is wrong; the problems say why */
    @Nullable
    PersonalData read(int line, String[] cells) {
        if (!columns.fit(cells)) {
            problems.add(line, "row", "列の数が見出しと違います。 / The row does not have as many columns as the header.");
            return null;
        }
        return new Row(line, cells).person();
    }

    private final class Row {

        private final int line;
        private final String[] cells;
        private boolean wrong;

        Row(int line, String[] cells) {
            this.line = line;
            this.cells = cells;
        }

        @Nullable
        PersonalData person() {
            var name = text(Column.NAME, LONGEST_NAME);
            if (name.isEmpty()) refuse(Column.NAME, "氏名がありません。 / The name is missing.");
            var honorific = Words.honorific(text(Column.HONORIFIC, LONGEST_HONORIFIC));
            var items = items();
            var email = email();
            var address = address();
            var telephone = telephone();
            var representative = representative();
            var language = Words.language(cell(Column.LANGUAGE));
            if (language == null) refuse(Column.LANGUAGE, "日本語・やさしい日本語・英語のどれかを書いてください。 / Neither ja, easy-ja nor en.");
            var channel = channel(email, address, telephone);
            var cautions = cautions();
            if (wrong || language == null || channel == null) return null;
            return new PersonalData(
                    name, honorific, email, items, address, telephone, representative, language, channel, cautions);
        }

        private List<String> items() {
            var cell = cell(Column.ITEMS);
            var items = new ArrayList<String>();
            for (int from = 0; from <= cell.length(); ) {
                int to = from;
                while (to < cell.length() && cell.charAt(to) != ';' && cell.charAt(to) != '；') to++;
                var item = LeakedItems.inWords(
                        text(Column.ITEMS, cell.substring(from, to).strip(), LONGEST_ITEM));
                if (!item.isEmpty()) items.add(item);
                from = to + 1;
            }
            if (items.isEmpty()) refuse(Column.ITEMS, "項目がありません。 / The items of this person are missing.");
            if (items.size() > MOST_ITEMS) refuse(Column.ITEMS, "項目が多すぎます。 / More than " + MOST_ITEMS + " items.");
            return items;
        }

        private @Nullable EmailAddress email() {
            var cell = cell(Column.EMAIL);
            if (cell.isEmpty()) return null;
            var email = EmailAddress.from(cell);
            if (email.isEmpty())
                refuse(
                        Column.EMAIL,
                        "メールアドレスとして正しくありません（半角の英数字記号のみ。郵送にする人は空欄に）。 / Not an e-mail address (ASCII only; leave it empty for a person to be reached by letter).");
            return email.orElse(null);
        }

        private @Nullable PostalAddress address() {
            var code = Words.postalCode(cell(Column.POSTAL_CODE));
            boolean codeIsRight = code.isEmpty() || PostalAddress.isPostalCode(code);
            if (!codeIsRight) refuse(Column.POSTAL_CODE, "郵便番号は7桁の数字です。 / A postal code has seven digits.");
            var lines = text(Column.ADDRESS, LONGEST_ADDRESS);
            if (lines.isEmpty() && !code.isEmpty())
                refuse(Column.ADDRESS, "郵便番号だけで、住所がありません。 / A postal code without an address.");
            return lines.isEmpty() || !codeIsRight ? null : new PostalAddress(code, lines);
        }

        private @Nullable String telephone() {
            var cell = cell(Column.TELEPHONE);
            if (cell.isEmpty()) return null;
            var number = Words.telephone(cell);
            if (number == null)
                refuse(Column.TELEPHONE, "電話番号として正しくありません（数字とハイフン）。 / Not a telephone number (digits and hyphens).");
            return number;
        }

        private @Nullable Representative representative() {
            var name = text(Column.REPRESENTATIVE, LONGEST_NAME);
            var relation = text(Column.RELATION, LONGEST_HONORIFIC);
            if (name.isEmpty()) return null;
            if (relation.isEmpty()) {
                refuse(Column.RELATION, "代理人の続柄がありません。 / How the representative is related is missing.");
                return null;
            }
            return new Representative(name, relation);
        }

        private @Nullable Channel channel(
                @Nullable EmailAddress email, @Nullable PostalAddress address, @Nullable String telephone) {
            var cell = cell(Column.CHANNEL);
            if (cell.isEmpty()) return email == null ? Channel.LETTER : Channel.E_MAIL;
            var wanted = Words.channel(cell);
            if (wanted == null) {
                refuse(
                        Column.CHANNEL,
                        "メール・郵送・電話・訪問・代替措置のどれかを書いてください。 / Neither E_MAIL, LETTER, PHONE, VISIT nor SUBSTITUTE.");
                return null;
            }
            boolean possible =
                    switch (wanted) {
                        case E_MAIL -> email != null;
                        case LETTER, VISIT -> address != null;
                        case PHONE -> telephone != null;
                        case SUBSTITUTE -> true;
                    };
            if (!possible)
                refuse(Column.CHANNEL, "この方法に必要な連絡先がありません。 / What this channel needs to reach the person is missing.");
            return wanted;
        }

        private Set<Caution> cautions() {
            var cautions = EnumSet.noneOf(Caution.class);
            if (flag(Column.DECEASED)) cautions.add(Caution.DECEASED);
            if (flag(Column.SUPPORT_MEASURES)) cautions.add(Caution.SUPPORT_MEASURES);
            return cautions;
        }

        private boolean flag(Column column) {
            var flag = Words.flag(cell(column));
            if (flag == null) refuse(column, "はい・いいえ・不明のどれかを書いてください。 / Neither yes, no nor unknown.");
            return flag == null || flag;
        }

        private String text(Column column, int longest) {
            return text(column, cell(column), longest);
        }

        private String text(Column column, String text, int longest) {
            if (text.length() > longest)
                refuse(column, longest + "文字を超えています。 / Longer than " + longest + " characters.");
            if (!Printable.oneLine(text))
                refuse(
                        column,
                        "改行・制御文字・外字など、相手に表示できない文字があります。 / Contains a line break, control character or a character the reader cannot see.");
            return text;
        }

        private String cell(Column column) {
            return columns.cell(cells, column);
        }

        private void refuse(Column column, String problem) {
            wrong = true;
            problems.add(line, column.heading(), problem);
        }
    }
}

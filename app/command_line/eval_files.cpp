// eval over files of cases: what reference tables are checked with.
#include "activation/evaluate.h"
#include "app/command_line/csv.h"
#include "app/command_line/eval.h"
#include "app/command_line/files.h"
#include "session/parse.h"
#include "text/number.h"

namespace actiscope {

namespace {

double numberIn(const CsvReader& csv, std::size_t column) {
    const std::string text = csv.text(column);
    if (const auto number = parseNumber(text)) {
        return *number;
    }
    throw csv.error("\"" + text + "\" is not a number.");
}

std::size_t countIn(const CsvReader& csv, std::size_t column) {
    const std::string text = csv.text(column);
    if (const auto count = parseCount(text)) {
        return *count;
    }
    throw csv.error("\"" + text + "\" is not a whole number.");
}

NamedValues namedValues(const std::string& json) {
    nlohmann::json object;
    try {
        object = parsedJson(json);
    } catch (const Error& error) {
        throw Error({"params: {}", ""}, {error.text().en});
    }
    if (!object.is_object()) {
        throw Error({"params must be a JSON object, such as {\"alpha\": 1}, not {}.", ""}, {json});
    }
    NamedValues named;
    for (const auto& [key, value] : object.items()) {
        if (!value.is_number() && !value.is_null()) {
            throw Error({"the parameter {} must be a number, not {}.", ""}, {key, value.dump()});
        }
        named[key] =
            value.is_null() ? std::numeric_limits<double>::infinity() : value.get<double>();
    }
    return named;
}

/// The function of a row; rows that follow each other mostly have the same.
class RowFunction {
public:
    explicit RowFunction(const Catalogue& catalogue) : m_catalogue(catalogue) {}

    Jet<double> at(double x, const std::string& id, const std::string& params) {
        if (m_activation == nullptr || id != m_id || params != m_params) {
            m_activation = &require(m_catalogue, id);
            if (m_activation->isVector()) {
                throw Error({"{} is a function of a whole vector: use --vectors.", ""}, {id});
            }
            m_values =
                evaluationValues(*m_activation, completed(*m_activation, namedValues(params)));
            m_id = id;
            m_params = params;
        }
        return evaluateAt(*m_activation, m_values, x);
    }

private:
    const Catalogue& m_catalogue;
    const Activation* m_activation = nullptr;
    std::string m_id;
    std::string m_params;
    std::vector<double> m_values;
};

/// What one vector of a case is made of, as it stands in the file.
struct Case {
    std::string function;
    std::string name;
    std::size_t size = 0;
    std::vector<std::string> rows;
    std::vector<double> x;
};

const Activation&
vectorFunction(const CsvReader& csv, const std::string& id, const Catalogue& all) {
    try {
        const Activation& activation = require(all, id);
        if (activation.isVector()) {
            return activation;
        }
    } catch (const Error& error) {
        throw csv.error(error.text().en);
    }
    throw csv.error(id + " takes single numbers: use --table.");
}

void printCase(const Case& whole, const Activation& activation, std::ostream& out) {
    const auto size = static_cast<Eigen::Index>(whole.x.size());
    const Jets jets = evaluate(activation,
                               evaluationValues(activation, {}),
                               Eigen::Map<const Eigen::ArrayXd>(whole.x.data(), size));
    for (Eigen::Index i = 0; i < size; ++i) {
        out << whole.rows[static_cast<std::size_t>(i)] << ',' << hexadecimal(jets.value[i]) << ','
            << hexadecimal(jets.derivative[i]) << '\n';
    }
}

/// Takes the rows of a file one by one and prints every case when it is whole.
class Cases {
public:
    Cases(CsvReader& csv, const Context& context)
        : m_csv(csv), m_context(context), m_columns{csv.column("fn"),
                                                    csv.column("case"),
                                                    csv.column("n"),
                                                    csv.column("i"),
                                                    csv.column("x")} {}

    void addRow() {
        const auto [fn, name, n, i, x] = m_columns;
        if (m_case.x.empty()) {
            m_case = {m_csv.text(fn), m_csv.text(name), countIn(m_csv, n), {}, {}};
        }
        if (m_csv.text(fn) != m_case.function || m_csv.text(name) != m_case.name ||
            countIn(m_csv, n) != m_case.size || countIn(m_csv, i) != m_case.x.size() ||
            m_case.size == 0) {
            throw m_csv.error(expected());
        }
        const Activation& activation = vectorFunction(m_csv, m_case.function, m_context.catalogue);
        m_case.x.push_back(numberIn(m_csv, x));
        m_case.rows.push_back(rowText());
        if (m_case.x.size() == m_case.size) {
            printCase(m_case, activation, m_context.out);
            m_case = {};
        }
    }

    void finish() const {
        if (!m_case.x.empty()) {
            throw m_csv.error("the file ends early: " + expected());
        }
    }

private:
    std::string expected() const {
        return m_case.size == 0 ? "n must be at least 1."
                                : "expected element i=" + std::to_string(m_case.x.size()) + " of " +
                                      std::to_string(m_case.size) + " of " + m_case.function + ' ' +
                                      m_case.name + '.';
    }

    std::string rowText() const {
        std::string text;
        for (const std::size_t column : m_columns) {
            text += text.empty() ? "" : ",";
            text += m_csv.raw(column);
        }
        return text;
    }

    CsvReader& m_csv;
    const Context& m_context;
    std::array<std::size_t, 5> m_columns;
    Case m_case;
};

} // namespace

void evaluateTable(const std::string& path, const Context& context) {
    Input input(path, context);
    CsvReader csv(input.stream(), input.name());
    const std::array columns = {csv.column("id"), csv.column("params"), csv.column("x")};
    const auto [id, params, x] = columns;
    RowFunction function(context.catalogue);
    context.out << "id,params,x,f,f1,f2\n";
    while (csv.next()) {
        const double at = numberIn(csv, x);
        try {
            const Jet<double> jet = function.at(at, csv.text(id), csv.text(params));
            context.out << csv.raw(id) << ',' << csv.raw(params) << ',' << csv.raw(x) << ','
                        << hexadecimal(jet.value) << ',' << hexadecimal(jet.derivative) << ','
                        << hexadecimal(jet.secondDerivative) << '\n';
        } catch (const Error& error) {
            throw csv.error(error.text().en);
        }
    }
}

void evaluateVectors(const std::string& path, const Context& context) {
    Input input(path, context);
    CsvReader csv(input.stream(), input.name());
    Cases cases(csv, context);
    context.out << "fn,case,n,i,x,y,jdiag\n";
    while (csv.next()) {
        cases.addRow();
    }
    cases.finish();
}

} // namespace actiscope

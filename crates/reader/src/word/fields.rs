//! Fields such as PAGE or HYPERLINK: their results are text, their instructions are not.

/// The fields that are open at a place, one in another.
#[derive(Debug, Default)]
pub(super) struct Fields {
    /// For each, whether its result is being read.
    open: Vec<bool>,
    /// How many are still in their instructions.
    instructing: usize,
}

impl Fields {
    /// A field begins with its instruction.
    pub(super) fn begin(&mut self) {
        self.open.push(false);
        self.instructing += 1;
    }

    /// The instruction of the innermost field is over; its result follows.
    pub(super) fn separate(&mut self) {
        if let Some(result) = self.open.last_mut()
            && !std::mem::replace(result, true)
        {
            self.instructing -= 1;
        }
    }

    /// The innermost field ends.
    pub(super) fn end(&mut self) {
        if self.open.pop() == Some(false) {
            self.instructing -= 1;
        }
    }

    /// Whether what is read belongs to an instruction.
    pub(super) fn hide(&self) -> bool {
        self.instructing > 0
    }

    /// Ends the instructions that are still open: none goes on over the end of a paragraph of the page.
    pub(super) fn end_instructions(&mut self) {
        if self.instructing > 0 {
            self.open.retain(|&result| result);
            self.instructing = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_results_are_shown_however_fields_nest() {
        let mut fields = Fields::default();
        fields.begin();
        assert!(fields.hide());
        fields.begin();
        fields.separate();
        assert!(fields.hide(), "the result of a field inside an instruction");
        fields.end();
        fields.separate();
        assert!(!fields.hide());
        fields.end();
        assert!(!fields.hide());
    }

    #[test]
    fn a_field_that_never_ends_hides_no_further_paragraph() {
        let mut fields = Fields::default();
        fields.begin();
        fields.end_instructions();
        assert!(!fields.hide());
        fields.end();
    }
}

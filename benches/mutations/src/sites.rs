//! Where an operator or constant can be changed: in the bodies of functions, and not where the compiler computes.

use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, BinOp, Expr, Lit, UnOp, parse_quote};

/// A change that could be made.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) from: String,
    pub(crate) to: String,
}

/// Finds every change that could be made, and makes those that are wanted.
#[derive(Debug, Default)]
pub(crate) struct Rewriter {
    pub(crate) found: Vec<Change>,
    /// Line, column, what is to stand there, and the number of the change.
    pub(crate) wanted: Vec<(usize, usize, String, u32)>,
    pub(crate) made: Vec<u32>,
}

impl VisitMut for Rewriter {
    fn visit_item_const_mut(&mut self, _: &mut syn::ItemConst) {}

    fn visit_item_static_mut(&mut self, _: &mut syn::ItemStatic) {}

    fn visit_impl_item_const_mut(&mut self, _: &mut syn::ImplItemConst) {}

    fn visit_expr_const_mut(&mut self, _: &mut syn::ExprConst) {}

    fn visit_pat_mut(&mut self, _: &mut syn::Pat) {}

    fn visit_type_mut(&mut self, _: &mut syn::Type) {}

    fn visit_generic_argument_mut(&mut self, _: &mut syn::GenericArgument) {}

    fn visit_attribute_mut(&mut self, _: &mut Attribute) {}

    fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
        if !is_for_tests(&module.attrs) {
            visit_mut::visit_item_mod_mut(self, module);
        }
    }

    fn visit_item_fn_mut(&mut self, function: &mut syn::ItemFn) {
        if function.sig.constness.is_none() && !is_for_tests(&function.attrs) {
            visit_mut::visit_item_fn_mut(self, function);
        }
    }

    fn visit_impl_item_fn_mut(&mut self, function: &mut syn::ImplItemFn) {
        if function.sig.constness.is_none() && !is_for_tests(&function.attrs) {
            visit_mut::visit_impl_item_fn_mut(self, function);
        }
    }

    fn visit_expr_repeat_mut(&mut self, repeat: &mut syn::ExprRepeat) {
        self.visit_expr_mut(&mut repeat.expr);
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        let changes = changes(expr);
        visit_mut::visit_expr_mut(self, expr);
        for (span, from, to) in changes {
            let (line, column) = (span.start().line, span.start().column);
            let wanted =
                self.wanted.iter().find(|(at, from_left, what, _)| (*at, *from_left) == (line, column) && *what == to);
            if let Some((.., number)) = wanted
                && let Some(changed) = changed(expr, &to)
            {
                self.made.push(*number);
                let original = expr.clone();
                *expr = parse_quote! { (if crate::mutant(#number) { #changed } else { #original }) };
            }
            self.found.push(Change { line, column, from, to });
        }
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("cfg") && attribute.to_token_stream().to_string().contains("test"))
}

/// The changes of an expression itself: the place, what stands there, and what could stand there.
fn changes(expr: &Expr) -> Vec<(Span, String, String)> {
    match expr {
        Expr::Binary(binary) if !has_let(&binary.left) && !has_let(&binary.right) && !is_text(&binary.right) => {
            let from = binary.op.to_token_stream().to_string();
            other_operator(&binary.op).map(|to| (binary.op.span(), from, to.to_owned())).into_iter().collect()
        }
        Expr::Unary(unary) if matches!(unary.op, UnOp::Not(_)) => vec![(unary.op.span(), "!".into(), String::new())],
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => number
                .base10_parse::<u64>()
                .ok()
                .and_then(|value| value.checked_add(1))
                .map(|more| (number.span(), number.to_string(), format!("{more}{}", number.suffix())))
                .into_iter()
                .collect(),
            Lit::Bool(truth) => vec![(truth.span(), truth.value.to_string(), (!truth.value).to_string())],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

const fn other_operator(operator: &BinOp) -> Option<&'static str> {
    Some(match operator {
        BinOp::Add(_) => "-",
        BinOp::Sub(_) => "+",
        BinOp::Mul(_) | BinOp::Div(_) => "+",
        BinOp::Rem(_) => "/",
        BinOp::And(_) => "||",
        BinOp::Or(_) => "&&",
        BinOp::Eq(_) => "!=",
        BinOp::Ne(_) => "==",
        BinOp::Lt(_) => "<=",
        BinOp::Le(_) => "<",
        BinOp::Gt(_) => ">=",
        BinOp::Ge(_) => ">",
        BinOp::AddAssign(_) => "-=",
        BinOp::SubAssign(_) => "+=",
        _ => return None,
    })
}

/// The expression with the change made.
fn changed(expr: &Expr, to: &str) -> Option<Expr> {
    match expr.clone() {
        Expr::Binary(mut binary) => {
            binary.op = syn::parse_str(to).ok()?;
            Some(Expr::Binary(binary))
        }
        Expr::Unary(unary) => Some(*unary.expr),
        Expr::Lit(_) => syn::parse_str(to).ok(),
        _ => None,
    }
}

/// Whether what is added is text, which cannot be taken off again.
fn is_text(expr: &Expr) -> bool {
    match expr {
        Expr::Reference(_) | Expr::Macro(_) => true,
        Expr::Lit(literal) => matches!(literal.lit, Lit::Str(_)),
        _ => false,
    }
}

/// Whether a condition binds names, and so cannot stand but in `if`.
fn has_let(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(binary) => has_let(&binary.left) || has_let(&binary.right),
        _ => false,
    }
}
